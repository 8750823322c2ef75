/* The worker is made first: it loads and compiles the script beside the page, not after it. */
const worker = new Worker('/js/worker.js', {type: 'module'});
const {startPage} = await import('./nudge.js');

const explain = startPage(worker);

/* What explains the page is loaded when somebody first asks for it. */
const help = document.getElementById('help');
const typing = 'input:not([type=range], [type=checkbox]), select, textarea';

help.addEventListener('click', async () => {
  try {
    const {toggle} = await import('/help/help.js');
    await toggle(explain);
  } catch (error) {
    document.getElementById('status').textContent =
        'The explanations could not be loaded. Is the server still there? Reload the page to try again';
  }
});

document.addEventListener('keydown', event => {
  if (event.key === '?' && !event.target.matches(typing)) {
    help.click();
  }
});
