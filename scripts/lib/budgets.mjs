/**
 * What each way in may cost whoever comes by it: bytes by brotli, of all that is asked for until the step that its name says. The build
 * fails where more is asked for; today's figures are in docs/sizes.md, each with a little room here.
 */

/** The module, and the worker that it runs in. */
const CORE = ['assets/rasid_bg-*.wasm', 'assets/worker-*.js'];
const FONTS = ['assets/noto-naskh-arabic-arabic-400-normal-*.woff2', 'assets/noto-naskh-arabic-arabic-700-normal-*.woff2'];
/** What the page fetches when its element is seen. */
const SEEN = ['body'];

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {readonly string[] | 'all'} files as of a `Way`
 * @property {readonly string[]} [opened] as of a `Way`
 * @property {string} [after] the way whose files are there by then
 * @property {number} most
 */

/** @type {Readonly<Record<string, readonly Budget[]>>} */
export const BUDGETS = {
  dist: [
    // From the project's aims, not from what it is today: a site may put the tag into any page.
    { name: '<rasid-analyzer> before it is seen', files: ['rasid-analyzer.js'], most: 5_000 },
    { name: '<rasid-analyzer> when it is seen', files: ['rasid-analyzer.js', ...FONTS], opened: SEEN, most: 180_000 },
    { name: '<rasid-highlighter> before its article is seen', files: ['rasid-highlighter.js'], most: 22_000 },
    { name: '<rasid-highlighter> with its article read', files: ['rasid-highlighter.js', ...CORE], most: 1_255_000 },
    { name: 'rasid.js', files: ['rasid.js'], most: 4_000 },
    { name: 'the page before its element is seen', files: ['index.html'], most: 12_000 },
    // From the project's aims, too: what stands between a reader and the first answer.
    { name: 'the page with its first article read', files: ['index.html', ...FONTS, ...CORE], opened: SEEN, most: 1_400_000 },
    { name: 'the frame with its article read', files: ['embed.html', ...FONTS, ...CORE], opened: SEEN, most: 1_400_000 },
    { name: 'the bookmark with its article read', files: ['rasid-bookmarklet.js', ...CORE], most: 1_255_000 },
    { name: 'the examples before any is run', files: ['examples.html', 'examples/page.js'], most: 36_000 },
    { name: 'reading PDF', files: ['assets/thread-*.js', 'assets/pdf-*.js', 'assets/pdf.worker-*.js'], most: 450_000 },
    { name: 'reading Word', files: ['assets/thread-*.js', 'assets/docx-*.js'], most: 96_000 },
    { name: 'reading web pages', files: ['assets/thread-*.js', 'assets/html-*.js'], most: 110_000 },
    { name: 'the map', files: ['assets/map-*.js'], after: '<rasid-analyzer> when it is seen', most: 75_000 },
    { name: 'the network', files: ['assets/network-*.js'], after: '<rasid-analyzer> when it is seen', most: 40_000 },
    { name: 'the whole folder', files: 'all', most: 2_300_000 },
  ],
  'pack/dist': [
    { name: 'rasid/analyzer before it is seen', files: ['rasid-analyzer.js'], most: 5_000 },
    { name: 'rasid/highlighter', files: ['rasid-highlighter.js'], most: 22_000 },
    { name: 'rasid', files: ['rasid.js'], most: 4_000 },
    { name: 'rasid, one article read', files: ['rasid.js', 'assets/rasid_bg.wasm', 'assets/worker.js'], most: 1_235_000 },
    { name: 'rasid/rasid_bg.wasm', files: ['assets/rasid_bg.wasm'], most: 1_225_000 },
    { name: 'rasid/worker.js', files: ['assets/worker.js'], most: 4_100 },
    { name: 'rasid/inline', files: ['inline/rasid.js'], most: 1_700_000 },
    { name: 'reading files', files: ['assets/thread.js'], most: 700_000 },
  ],
};
