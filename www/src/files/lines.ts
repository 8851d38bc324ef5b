/** A tree of HTML as plain text: a paragraph a line. */

const BLOCKS = new Set(
  ('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P ' +
    'PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL').split(' '),
);
/** What is no text of the page. */
const MUTE = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS AUDIO VIDEO HEAD BUTTON SELECT TEXTAREA INPUT OPTION'.split(' '),
);

/** `without` names elements that are left out. */
export function toLines(root: Node, without: ReadonlySet<string> = new Set()): string {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const clean = line.replace(/\s+/g, ' ').trim();
    if (clean !== '') lines.push(clean);
    line = '';
  };
  const walk = (node: Node, kept: boolean) => {
    if (node.nodeType === TEXT) {
      const [first = '', ...more] = kept ? (node.nodeValue ?? '').split('\n') : [node.nodeValue ?? ''];
      line += first;
      for (const one of more) {
        end();
        line += one;
      }
    }
    if (node.nodeType !== ELEMENT && node.nodeType !== FRAGMENT && node.nodeType !== DOCUMENT) return;
    const name = node.nodeName.toUpperCase();
    if (MUTE.has(name) || without.has(name) || (node.nodeType === ELEMENT && isHidden(node as Element))) return;
    const block = BLOCKS.has(name);
    if (block) end();
    for (const child of node.childNodes) walk(child, kept || name === 'PRE');
    if (block) end();
  };
  walk(root, false);
  end();
  return lines.join('\n');
}

const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const FRAGMENT = 11;

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display:\s*none/i.test(element.getAttribute('style') ?? '');
}
