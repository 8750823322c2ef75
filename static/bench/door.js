/*
 * The way to the bench and back. The playground stays as it is meanwhile: it is not seen, its run
 * rests unless the bench shows its network, and neither keys nor dropped files reach it.
 */
const by = id => document.getElementById(id);
const isThere = () => location.hash.startsWith('#bench=');

/** Where "Playground" leads back to. */
let back;
let loading;
let bench;

/** Whether the next turn is only for the playground. */
let heard = false;

async function load() {
  const [page, words] = await Promise.all([import('/js/bench.js'), text('/bench/bench.html'), style()]);
  document.querySelector('main').insertAdjacentHTML('beforebegin', words);
  document.querySelector('header').append(by('bench-tools'));
  bench = page;
}

async function text(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(address);
  }
  return answer.text();
}

function style() {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/bench/bench.css';
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
}

/** Goes to the bench as it was left. */
export async function enter(run) {
  if (!isThere()) {
    await ready();
    await goTo(bench.benchHash(), run);
  }
}

/** Goes there to look at the row that is open in the playground. */
export async function look(run) {
  await ready();
  by('row-panel-close').click();
  await goTo(bench.benchHashOfRow(+by('row-title').dataset.row), run);
}

async function goTo(hash, run) {
  back = [location.href, history.state];
  history.pushState(null, '', hash);
  await turn(run);
}

/** As by the browser's own button: whoever reads the address does so again. */
function leave() {
  if (isThere()) {
    history.pushState(back[1], '', back[0]);
    dispatchEvent(new PopStateEvent('popstate', {state: back[1]}));
  }
}

function ready() {
  loading ??= load();
  loading.catch(() => loading = undefined);
  return loading;
}

/** The playground of an address with which the page was opened; a network's graph holds its link. */
function playground() {
  const held = /&net=([^&]*)/.exec(location.hash);
  return location.pathname + location.search + (held ? '#' + decoded(held[1]) : '');
}

/** What was damaged on the way is left for the page to complain about. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return text;
  }
}

/** Has the page open that playground, which reads the address for it. */
async function open(there, run) {
  const here = location.href;
  while (!run(true)) {
    await new Promise(requestAnimationFrame);
  }
  if (location.href === here) {
    heard = true;
    history.replaceState(null, '', there);
    dispatchEvent(new PopStateEvent('popstate'));
    history.replaceState(null, '', here);
  }
}

/** Shows the place that the address names. */
export async function turn(run) {
  if (heard) {
    heard = false;
    return;
  }
  if (isThere()) {
    await ready();
    if (!back) {
      back = [playground(), null];
      if (/&(row=|batch)/.test(location.hash)) {
        open(back[0], run);
      }
    }
  }
  const there = isThere();
  document.body.classList.toggle('at-bench', there);
  mark('to-bench', there);
  mark('to-playground', !there);
  document.dispatchEvent(new Event('visibilitychange'));
  if (there) {
    bench.showBench(location.hash, run, new URL(back[0], location.href).hash.slice(1));
  } else {
    bench?.leaveBench();
  }
}

function mark(id, here) {
  by(id).ariaCurrent = here ? 'page' : null;
}

function hears(type, action) {
  addEventListener(type, event => {
    if (isThere()) {
      action(event);
    }
  }, true);
}

by('to-playground').addEventListener('click', leave);

hears('keydown', event => {
  if (event.key === '?' || event.ctrlKey || event.metaKey) {
    event.stopPropagation();
  }
  if (bench?.benchKey(event)) {
    event.preventDefault();
  }
});

for (const type of ['dragover', 'drop']) {
  hears(type, event => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}
