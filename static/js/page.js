import {startPage} from './nudge.js';

startPage();
