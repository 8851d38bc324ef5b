/** Stances folded into a network: parties, and between two of them an arrow for each direction and polarity. */

import type { Polarity } from '../../analysis';
import type { Corpus, Ref } from '../../corpus/corpus';
import type { Article } from '../../state/state';
import { partiesOf, type Party, type PartyOptions } from '../pairs/parties';

export interface Node {
  readonly party: Party;
  /** The stances of its arrows. */
  readonly weight: number;
  /** How many articles name it, and how often. */
  readonly articles: number;
  readonly mentions: number;
}

export interface Edge {
  readonly key: string;
  readonly holder: string;
  readonly target: string;
  readonly polarity: Polarity;
  readonly refs: readonly Ref[];
}

export interface Graph {
  /** Those with most stances first. */
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  /** The most stances that an arrow of these polarities has, whatever the least is. */
  readonly strongest: number;
}

export interface GraphOptions extends PartyOptions {
  /** How many parties at most. */
  readonly most: number;
  /** How many stances an arrow needs. */
  readonly least: number;
  readonly polarities: ReadonlySet<Polarity>;
}

export function graphOf(corpus: Pick<Corpus, 'profiles' | 'refs'>, options: GraphOptions): Graph {
  const partyOf = partiesOf(corpus, options);
  const parties = new Map<string, Party>();
  const all = new Map<string, Edge & { refs: Ref[] }>();
  for (const ref of corpus.refs) {
    const polarity = ref.stance.stance;
    const holder = partyOf(ref.holder);
    const target = ref.target === null ? null : partyOf(ref.target);
    if (!holder || !target || !options.polarities.has(polarity)) continue;
    for (const party of [holder, target]) parties.set(party.key, party);
    const key = `${holder.key}\t${target.key}\t${polarity}`;
    const known = all.get(key);
    if (known) known.refs.push(ref);
    else all.set(key, { key, holder: holder.key, target: target.key, polarity, refs: [ref] });
  }
  const strongest = Math.max(0, ...[...all.values()].map(({ refs }) => refs.length));
  const strong = [...all.values()].filter(({ refs }) => refs.length >= options.least);
  const first = new Set(heaviest(strong).slice(0, options.most).map(([key]) => key));
  const edges = strong
    .filter(({ holder, target }) => first.has(holder) && first.has(target))
    .sort((a, b) => b.refs.length - a.refs.length || (a.key < b.key ? -1 : 1));
  const named = figures(corpus, partyOf);
  const nodes = heaviest(edges).flatMap(([key, weight]) => {
    const party = parties.get(key);
    const figure = named.get(key);
    return party ? [{ party, weight, articles: figure?.articles.size ?? 0, mentions: figure?.mentions ?? 0 }] : [];
  });
  return { nodes, edges, strongest };
}

/** The ends of arrows with the number of their stances, most first; of equals in the order of their keys. */
function heaviest(edges: readonly Edge[]): [string, number][] {
  const weights = new Map<string, number>();
  for (const { holder, target, refs } of edges) {
    for (const key of new Set([holder, target])) weights.set(key, (weights.get(key) ?? 0) + refs.length);
  }
  return [...weights].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function figures({ profiles }: Pick<Corpus, 'profiles'>, partyOf: (key: string) => Party | null) {
  const found = new Map<string, { articles: Set<Article>; mentions: number }>();
  for (const { key, articles, mentions } of profiles.values()) {
    const party = partyOf(key);
    if (!party) continue;
    const known = found.get(party.key) ?? { articles: new Set(), mentions: 0 };
    for (const article of articles) known.articles.add(article);
    known.mentions += mentions;
    found.set(party.key, known);
  }
  return found;
}
