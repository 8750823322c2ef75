/* The worker is made first: it loads and compiles the script beside the page, not after it. */
const worker = new Worker('/js/worker.js', {type: 'module'});
const {startPage} = await import('./nudge.js');

startPage(worker);
