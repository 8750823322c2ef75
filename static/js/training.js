/* The worker is made first: it loads and compiles the script beside the page, not after it. */
export const worker = new Worker('/js/worker.js', {type: 'module'});

/* What goes wrong before the page listens is kept for it. */
worker.onerror = event => worker.early = event;
