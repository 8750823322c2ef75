/* The worker is made first: it loads and compiles the script beside the page, not after it. */
export const worker = new Worker('/js/worker.js', {type: 'module'});
