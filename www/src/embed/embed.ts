/**
 * The page for frames: the element alone, led by the page around it or by its own address.
 * - The host is told of the text that it has set itself. What readers paste or drop here is theirs: neither its text nor its analysis nor a
 *   file's name goes to the host.
 * - Nothing is kept on the device, and no service worker asked for: the element has no `keep` here.
 */

import { h } from '../dom';
import { pageStrings } from '../page/strings';
import { RasidAnalyzer } from '../rasid-analyzer';
import { Host } from './host';
import { type Config, configOfQuery, understand } from './protocol';

/** A table of a thousand rows wants to be as high as it is let: a frame that followed it would never end. */
const HIGHEST = 4000;

const root = document.documentElement;
const analyzer = new RasidAnalyzer();
const main = h('main', {}, analyzer);
const query = new URLSearchParams(location.search);
const host = new Host(query);
/** The host's own text. */
let own: { readonly id: string; readonly text: string } | null = null;

function configure({ lang, theme, view, views, threshold, watchList }: Partial<Config>): void {
  if (lang !== undefined) {
    root.lang = lang;
    root.dir = lang === 'ar' ? 'rtl' : 'ltr';
    document.title = pageStrings[lang].title;
    // The page around has a main part of its own.
    main.setAttribute('aria-label', document.title);
    analyzer.lang = lang;
  }
  if (theme !== undefined) {
    root.dataset['theme'] = theme;
    analyzer.setAttribute('theme', theme);
  }
  if (views !== undefined) analyzer.setAttribute('views', views.join(' '));
  if (view !== undefined) analyzer.setAttribute('view', view);
  if (threshold !== undefined) analyzer.setAttribute('threshold', String(threshold));
  if (watchList !== undefined) analyzer.watchList = watchList;
}

function setText(text: string, id: string): void {
  own = text === '' ? null : { id, text: text.toWellFormed() };
  analyzer.text = text;
}

addEventListener('message', (event) => {
  const understood = host.sent(event) ? understand(event.data) : null;
  if (understood === null) return;
  if ('fault' in understood) return host.tell({ type: 'rasid:error', id: null, code: understood.code, message: understood.fault });
  const { message } = understood;
  if (message.type === 'rasid:hello') host.greet();
  else if (message.type === 'rasid:set-text') setText(message.text, message.id ?? '');
  else configure(message.config);
});

analyzer.addEventListener('rasid:analysis', ({ detail: { text, analysis } }) => {
  if (own?.text === text) host.tell({ type: 'rasid:analysis', id: own.id, analysis });
});

analyzer.addEventListener('rasid:error', ({ detail: { text, code, message } }) => {
  if (text === undefined) host.tell({ type: 'rasid:error', id: null, code, message });
  else if (own?.text === text) host.tell({ type: 'rasid:error', id: own.id, code, message });
});

/** That of the host's text of which it was told that something in it is selected. */
let selected: string | null = null;
analyzer.addEventListener('rasid:select', ({ detail }) => {
  const shown = own !== null && analyzer.text === own.text;
  if (detail.kind === 'none' || !shown) {
    if (selected !== null) host.tell({ type: 'rasid:select', id: selected, kind: 'none' });
    selected = null;
    return;
  }
  selected = own?.id ?? null;
  if (own) host.tell({ ...detail, type: 'rasid:select', id: own.id });
});

let height = 0;
new ResizeObserver(() => {
  const now = Math.min(Math.ceil(analyzer.getBoundingClientRect().height), HIGHEST);
  // Before the element is there, or while the frame is hidden, there is no height to follow.
  if (now === height || now === 0) return;
  height = now;
  host.tell({ type: 'rasid:resize', height });
}).observe(analyzer);

// A file dropped beside the element would otherwise replace the page.
for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => event.preventDefault());

const { config, faults } = configOfQuery(query);
configure({ lang: 'ar', theme: 'system', ...config });
document.body.append(main);
host.greet();
for (const fault of faults) host.tell({ type: 'rasid:error', id: null, code: 'bad-message', message: fault });
