import {startLayouts} from '/js/bench.js';

startLayouts();
