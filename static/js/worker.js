import {startWorker} from './nudge.js';

startWorker();
