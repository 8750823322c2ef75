/* The worker is made first: it loads and compiles the script beside the page, not after it. */
const worker = new Worker('/js/worker.js', {type: 'module'});
const {startPage} = await import('./nudge.js');

startPage(worker);

/* The bench comes with its own script and style, which only who goes there loads. */
const by = id => document.getElementById(id);
const home = [by('bench').nextElementSibling, document.querySelector('main'), document.querySelector('.notes')];
let back = ['/', null];
let bench;

async function go() {
  const there = location.hash.startsWith('#bench=');
  by('bench').hidden = !there;
  home.forEach(part => part.hidden = there);
  by('to-bench').ariaCurrent = there ? 'page' : null;
  by('to-playground').ariaCurrent = there ? null : 'page';
  document.querySelectorAll('header [data-part]').forEach(part => part.inert = there);
  if (there) {
    if (!bench) {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = '/css/bench.css';
      document.head.append(style);
      bench = import('./bench.js');
    }
    (await bench).showBench(decodeURIComponent(location.hash.slice(7)));
  }
}

by('to-bench').onclick = () => {
  if (by('bench').hidden) {
    back = [location.href, history.state];
    history.pushState(null, '', '#bench=');
    go();
  }
};
by('to-playground').onclick = () => {
  if (!by('bench').hidden) {
    history.pushState(back[1], '', back[0]);
    go();
  }
};
addEventListener('popstate', go);
go();
