/**
 * Finds Arabic names that are typed in Latin letters: «lavrov» for لافروف. A Latin word becomes a pattern of Arabic letters: each
 * consonant the letters that may stand for it, each vowel a long vowel or nothing. It would rather miss a name than find another:
 * a whole word has to fit, of two consonants at least; the last one may be a beginning, once it has three.
 */

import { fold } from './fold';

/** Latin consonants, the longer ones first, with the folded Arabic that may stand for each. */
const CONSONANTS: readonly (readonly [latin: string, arabic: string])[] = [
  ['tsch', 'تش'],
  ['sch', '(?:ش|سك)'],
  ['tch', 'تش'],
  ['ch', '(?:تش|[شكخج])'],
  ['sh', '(?:ش|س[هح])'],
  ['kh', '(?:خ|ك[هح]?)'],
  ['gh', '[غقج]'],
  ['dh', '(?:[ذظضد]|د[هح])'],
  ['th', '(?:[ثذت]|[تط][هح])'],
  ['dj', 'د?ج'],
  ['zh', '[جز]'],
  ['ph', 'ف'],
  ['gn', '(?:ن|[غجقك]ن)'],
  ['st', '[سشص][تط]'],
  ['gg', '(?:ق?ج|[غك])'],
  ['ck', '[كق]'],
  ['qu', '[كق]و?'],
  ['ts', '(?:تس|ت?ز)'],
  ['tz', '(?:تس|ت?ز)'],
  ['b', 'ب'],
  ['c', '(?:[كقس]|تش)'],
  ['d', '[دضذ]'],
  ['f', 'ف'],
  ['g', '[غجقك]'],
  ['h', '[هح]'],
  ['j', '[جي]'],
  ['k', '[كق]'],
  ['l', 'ل'],
  ['m', 'م'],
  ['n', 'ن'],
  ['p', 'ب'],
  ['q', '[قك]'],
  ['r', 'ر'],
  ['s', '[سصز]'],
  ['t', '[تط]'],
  ['v', 'ف'],
  ['w', '[وف]'],
  ['x', '(?:كس|كز|ش)'],
  ['z', '(?:[زذظض]|تس)'],
];

/** Articles, which Arabic writes joined to the name and others leave out. */
const ARTICLES = new Set(['al', 'el', 'the']);

const ENOUGH = 2;
const ENOUGH_FOR_A_BEGINNING = 3;

/** Tells whether a name is what the query means, by its `arabicWords`; null for a query that is not of Latin letters. */
export function latinMatcher(query: string): ((words: readonly string[]) => boolean) | null {
  const typed = fold(query).replace(/['’`ʿʾ.]/g, '').split(/[\s-]+/).filter((word) => word !== '' && !ARTICLES.has(word));
  if (typed.length === 0 || !typed.every((word) => /^[a-z]+$/.test(word))) return null;
  const several = patterns(typed);
  // Arabic may write as one word what Latin writes as two: كوستاريكا.
  const one = patterns([typed.join('')]);
  const all = (wanted: readonly RegExp[], words: readonly string[]) => wanted.length > 0 && wanted.every((regex) => words.some((word) => regex.test(word)));
  return (words) => all(several, words) || all(one, words);
}

/** The words of a name, with and without their article, and joined to the next: عبد الله is one word in Latin letters. */
export function arabicWords(name: string): string[] {
  const words = fold(name).split(/[^\p{L}]+/u).filter(Boolean);
  const bare = words.map((word) => word.replace(/^ال(?=..)/, ''));
  const joined = words.slice(1).map((word, i) => `${words[i]}${word}`);
  return [...new Set([...words, ...bare, ...joined].map((word) => word.replace(/(.)\1+/g, '$1')))];
}

/** None where they say too little. */
function patterns(words: readonly string[]): RegExp[] {
  const read = words.map(pattern);
  if (!read.some(({ weight }) => weight >= ENOUGH)) return [];
  return read.map(({ source, consonants }, at) => {
    const open = at === read.length - 1 && consonants >= ENOUGH_FOR_A_BEGINNING;
    return new RegExp(`^${source}${open ? '' : '$'}`);
  });
}

/** `weight` is the number of consonants, and one for a vowel at the beginning. */
function pattern(word: string): { source: string; consonants: number; weight: number } {
  let source = '';
  let consonants = 0;
  let rest = word.replace(/^abd[eu]l$/, 'abd').replace(/^mc/, 'mac');
  const initial = /^[aeiouy]/.test(rest) ? 1 : 0;
  while (rest !== '') {
    const [run] = rest.match(/^[aeiouy]+/) ?? [''];
    if (run !== '') {
      rest = rest.slice(run.length);
      source += vowels(run, source === '', rest === '');
      continue;
    }
    const [latin, arabic] = CONSONANTS.find(([one]) => rest.startsWith(one)) ?? [rest.charAt(0), ''];
    rest = rest.slice(latin.length);
    while (rest.startsWith(latin)) rest = rest.slice(latin.length);
    // English writes an h that is not heard: Johnson.
    const silent = latin === 'h' && source !== '' && /^[^aeiouy]/.test(rest);
    const wide = latin === 'v' && /^[aeiouy]/.test(rest);
    source += silent ? `${arabic}?` : wide ? '[فو]' : arabic;
    if (!silent) consonants += 1;
  }
  return { source, consonants, weight: consonants + initial };
}

/**
 * A run of vowels: the long ones that it may be, or none. At the beginning there is a letter for it, at the end too unless it is a
 * silent e, and where two vowels stand together.
 */
function vowels(run: string, first: boolean, last: boolean): string {
  const front = /[eiy]/.test(run);
  const back = /[ou]/.test(run);
  const any = `[اع${back ? 'و' : ''}${front ? 'ي' : ''}${last && /[ae]$/.test(run) ? 'هي' : ''}]`;
  // An i alone is no ا, but the beginning of one: بايدن.
  const letters = run === 'i' && !first ? '(?:ا?[يع]+)' : any;
  if (first) return run.startsWith('y') ? `ي${any}*` : `${any}+`;
  const needs =
    /ou|oo/.test(run) || (last && /[ou]$/.test(run)) ? `(?=${any}*و)` : /ee|[aeouy]i|[aeiou]y|y[aeou]|i[aeou]/.test(run) || (last && /[iy]$/.test(run)) ? `(?=${any}*ي)` : '';
  return `${needs}${needs !== '' || (last && run !== 'e') ? `${letters}+` : `${letters}*`}`;
}
