/** What all articles that count say of one entity. */

import type { Zone } from '../../analysis';
import type { Corpus, Profile, Ref } from '../../corpus/corpus';
import { appearances } from '../../corpus/named';
import { analysisOf, digest } from '../../state/derive';
import type { Article } from '../../state/state';
import { fold } from '../../text/fold';

/** Words in quotation marks, and the mention that stands next before them. */
export interface Quoted {
  readonly article: Article;
  readonly id: string;
  readonly at: number;
  readonly words: Zone;
}

export function quotesOf(profile: Profile): Quoted[] {
  return appearances(profile.articles, profile.key).flatMap(({ article, analysis, id, mentions }) =>
    analysis.zones
      .filter(({ kind, speaker }) => kind === 'quote' && speaker === id)
      .map((words) => ({ article, id, at: Math.max(0, mentions.findLastIndex(({ start }) => start <= words.start)), words })),
  );
}

export function stancesOf({ refs }: Corpus, key: string, side: 'holder' | 'target'): Ref[] {
  return refs.filter((ref) => ref[side] === key);
}

/** The offices that the articles give it, the most frequent first; spellings of one are one. */
export function rolesOf(profile: Profile): string[] {
  const found = new Map<string, { role: string; count: number }>();
  for (const { analysis, id } of appearances(profile.articles, profile.key)) {
    const role = digest(analysis).entity.get(id)?.role ?? null;
    if (role === null) continue;
    const known = found.get(fold(role));
    if (known) known.count += 1;
    else found.set(fold(role), { role, count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ role }) => role);
}

export interface Companion {
  readonly profile: Profile;
  readonly articles: number;
}

/** Who is named in most of its articles. */
export function companionsOf({ profiles }: Corpus, { key, articles }: Profile, most: number): Companion[] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const entity of analysisOf(article)?.entities ?? []) counts.set(entity.key, (counts.get(entity.key) ?? 0) + 1);
  }
  counts.delete(key);
  return [...counts]
    .flatMap(([other, n]) => {
      const profile = profiles.get(other);
      return profile ? [{ profile, articles: n }] : [];
    })
    .sort((a, b) => b.articles - a.articles || b.profile.mentions - a.profile.mentions)
    .slice(0, most);
}
