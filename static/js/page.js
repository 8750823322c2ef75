import {worker} from './training.js';

const by = id => document.getElementById(id);
const failed = what => by('status').textContent =
    what + ' could not be loaded. Is the server still there? Reload the page to try again';

let explain;

/* The bench comes with its own script, style and words, which only who goes there loads. */
async function bench(way) {
  try {
    await (await import('/bench/door.js'))[way](brief => explain?.(brief) ?? null);
  } catch (error) {
    document.body.classList.remove('at-bench');
    failed('The bench');
  }
}

function turn() {
  if (location.hash.startsWith('#bench=') || by('bench')) {
    document.body.classList.add('at-bench');
    bench('turn');
  }
}

by('to-bench').onclick = () => bench('enter');
by('row-graph').onclick = () => bench('look');
addEventListener('popstate', turn);
turn();

const {startPage} = await import('./nudge.js');
explain = startPage(worker);

/* What explains the page is loaded when somebody first asks for it. */
const help = by('help');
const typing = 'input:not([type=range], [type=checkbox]), select, textarea';

help.addEventListener('click', async () => {
  try {
    const {toggle} = await import('/help/help.js');
    await toggle(explain);
  } catch (error) {
    failed('The explanations');
  }
});

document.addEventListener('keydown', event => {
  if (event.key === '?' && !event.target.matches(typing)) {
    help.click();
  }
});
