/** How far a text looks like Arabic prose as it is written: for telling character sets apart, and text that is turned round. */

/** Words of Arabic letters with their marks. */
const WORD = /[\u0620-\u064A\u064B-\u0652\u0670\u0671-\u06D3]+/g;
/** Words so frequent that no paragraph of prose does without them. */
const FREQUENT = new Set(
  'في من على إلى الى عن أن ان إن مع هذا هذه ذلك تلك التي الذي الذين بعد قبل بين كما لم لن لا ما أو او قد قال كان كانت بن منذ خلال حول عبر ضد'.split(' '),
);
const TURNED = new Set([...FREQUENT].map((word) => [...word].toReversed().join('')));
/** No more than this is looked at. */
const SAMPLE = 60_000;
/** Marks in the midst of a word that stand at words' ends only, and letters of another script or none joined to Arabic ones. */
const BROKEN = /[\u0621-\u064A][\u064B-\u064D\uFFFD\p{Script=Latin}]+(?=[\u0621-\u064A])|[\p{Script=Latin}\uFFFD](?=[\u0621-\u064A])/gu;

export interface Words {
  readonly count: number;
  /** Words that are begun or ended as Arabic words are; of prose nearly half. */
  readonly forward: number;
  /** The same, were each word turned round. */
  readonly backward: number;
  /** Words of a single letter. */
  readonly single: number;
}

export function words(text: string): Words {
  const found = { count: 0, forward: 0, backward: 0, single: 0 };
  for (const [marked] of text.slice(0, SAMPLE).matchAll(WORD)) {
    const word = marked.replace(/[\u064B-\u0652\u0670]/g, '');
    found.count += 1;
    if (word.length === 1 && word !== 'و') found.single += 1;
    // Two letters turned round are often a word as well; only the list knows them.
    if (FREQUENT.has(word) || (word.length > 3 && /^[وفبك]?ال|^لل|[ةى]$/.test(word))) found.forward += 1;
    if (TURNED.has(word) || (word.length > 3 && /لا[وفبك]?$|لل$|^[ةى]/.test(word))) found.backward += 1;
  }
  return found;
}

/** From about ½ for Arabic prose down to less than nothing for what is not. */
export function likeness(text: string): number {
  const { count, forward } = words(text);
  if (count === 0) return 0;
  const broken = text.slice(0, SAMPLE).match(BROKEN)?.length ?? 0;
  return (forward - broken) / count;
}
