/*
 * What explains the page. While the switch "?" is on, a small mark beside each control opens a
 * window with a sentence, the formula, and the formula with the numbers of this moment. What is
 * said stands in texts.json, and only as text gets onto the page.
 */
import {fill, linesOf, placesOf} from './numbers.js';

/** Controls come and go, and move, as the page is used. */
const LOOK_AGAIN_MILLISECONDS = 250;

/** What has words of its own, above whose end the mark stands; else it stands at the corner. */
const WORDED = 'label, .label, dt, h2, h3, summary, .door';

const GAP = 4;

/** What a finger needs, as in help.css. */
const FINGER = 44;

const panel = element('div', {id: 'help-panel', role: 'dialog', tabIndex: -1, popover: 'auto'});

/** Topic to mark. */
const marks = new Map();

const door = document.getElementById('help');
let shown;

/** Turns the marks on or off; whoever explains tells the numbers of now. */
export async function toggle(explain) {
  if (marks.size === 0) {
    await load(explain);
  }
  const on = door.getAttribute('aria-pressed') !== 'true';
  door.setAttribute('aria-pressed', on);
  if (on) {
    place();
  } else {
    marks.forEach(mark => mark.remove());
  }
}

async function load(explain) {
  const [answer] = await Promise.all([fetch('/help/texts.json'), style()]);
  const topics = await answer.json();
  panel.setAttribute('data-testid', 'help-panel');
  panel.setAttribute('aria-labelledby', 'help-name');
  panel.setAttribute('aria-describedby', 'help-text');
  panel.autofocus = true;
  document.body.append(panel);
  for (const topic of topics) {
    marks.set(topic, markOf(topic, explain));
  }
  addEventListener('resize', place);
  document.addEventListener('toggle', place, true);
  setInterval(place, LOOK_AGAIN_MILLISECONDS);
}

function style() {
  return new Promise((resolve, reject) => {
    const link = element('link', {rel: 'stylesheet', href: '/help/help.css'});
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
}

/** The browser opens the window, as one that belongs to the window that the mark stands in. */
function markOf(topic, explain) {
  const mark = element('button', {type: 'button', className: 'help-mark', textContent: '?'});
  mark.setAttribute('aria-label', 'Explain: ' + topic.name);
  mark.setAttribute('popovertarget', panel.id);
  mark.setAttribute('popovertargetaction', 'show');
  mark.addEventListener('click', () => {
    panel.hidePopover();
    mark.focus();
    showAsSoonAsKnown(topic, explain);
    requestAnimationFrame(() => putBeside(mark));
  });
  return mark;
}

/** After a change the run begins again, and there are no numbers until it has. */
function showAsSoonAsKnown(topic, explain) {
  const now = explain();
  show(topic, now);
  shown = topic;
  if (!now) {
    setTimeout(() => {
      if (panel.matches(':popover-open') && shown === topic) {
        showAsSoonAsKnown(topic, explain);
      }
    }, LOOK_AGAIN_MILLISECONDS);
  }
}

function show(topic, now) {
  const places = placesOf(now);
  const {formula, present} = linesOf(topic, places);
  const text = element('div', {id: 'help-text'});
  text.append(element('p', {textContent: topic.says}));
  text.append(...formula.map(line => element('p', {className: 'formula', textContent: line})));
  if (present.length > 0) {
    const when = fill('Now, at step {step}, rounded', places) ?? 'Now';
    text.append(element('p', {className: 'note', textContent: when}));
    text.append(...present.map(line => element('p', {className: 'present', textContent: line})));
  }
  panel.replaceChildren(element('h2', {id: 'help-name', textContent: topic.name}), text);
}

/** Below the mark if there is room, else above it, and never beyond the window's edges. */
function putBeside(mark) {
  const at = mark.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = panel;
  const below = at.bottom + GAP;
  const top = below + height + GAP <= innerHeight ? below : at.top - GAP - height;
  const left = Math.min(at.left - 2 * GAP, innerWidth - width - 2 * GAP);
  panel.style.top = Math.max(2 * GAP, Math.min(top, innerHeight - height - 2 * GAP)) + 'px';
  panel.style.left = Math.max(2 * GAP, left) + 'px';
}

/** Reads all places before anything moves, so that the page is laid out once. */
function place() {
  if (door.getAttribute('aria-pressed') !== 'true') {
    return;
  }
  const moves = [];
  for (const [topic, mark] of marks) {
    const control = document.querySelector(topic.at);
    const box = control?.closest('label, .field, dl') ?? control;
    if (box && mark.parentNode !== box.parentNode) {
      lastAfter(box).after(mark);
    }
    moves.push([mark, control?.checkVisibility() ? spotBeside(control, mark) : null]);
  }
  for (const [mark, spot] of moves) {
    mark.style.visibility = spot ? '' : 'hidden';
    if (spot) {
      mark.style.left = spot.left + 'px';
      mark.style.top = spot.top + 'px';
    }
  }
}

/** The element, or the last of the marks that follow it. */
function lastAfter(box) {
  let last = box;
  while (last.nextElementSibling?.matches('.help-mark')) {
    last = last.nextElementSibling;
  }
  return last;
}

/** Where the middle of the mark is to be, within what the browser places it in. */
function spotBeside(control, mark) {
  const box = control.closest('label, .field') ?? control;
  const words = box.querySelector(':scope label') ?? box.querySelector(':scope .label') ?? box;
  const named = box.matches('label, .field') ? words : control;
  const at = named.matches(WORDED) ? endOf(named) : cornerOf(named);
  const host = mark.offsetParent ?? document.body;
  const from = (host === document.body ? document.documentElement : host).getBoundingClientRect();
  const edge = document.documentElement.clientWidth - FINGER / 2 - GAP;
  return {
    left: Math.min(at.left, edge) - from.left - host.clientLeft + host.scrollLeft,
    top: at.top - from.top - host.clientTop + host.scrollTop
  };
}

/** Raised like an exponent, so that it covers neither the words nor what stands beside them. */
function endOf(words) {
  const range = document.createRange();
  range.selectNodeContents(words);
  const {right, top} = range.getBoundingClientRect();
  return {left: right + GAP, top: top + GAP / 2};
}

function cornerOf(control) {
  const {right, top} = control.getBoundingClientRect();
  return {left: right - GAP, top: top + GAP};
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
