/** Markdown as plain text: its marks are no words of the article. Its heading of fields, if any, is about the article. */

import { type Meta, NO_META } from '../state/state';
import { isoDate } from './dates';

export function readMarkdown(source: string): { text: string; meta: Meta } {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  const field = (name: string) => new RegExp(`^${name}:\\s*["']?(.*?)["']?\\s*$`, 'im').exec(front?.[1] ?? '')?.[1] || null;
  const text = source
    .slice(front?.[0].length ?? 0)
    .replace(/^ {0,3}(?:#{1,6}|>|[-*+])[ \t]+/gm, '')
    .replace(/^ {0,3}(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__|\*|_|`)(?=\S)([^*_`\n]+?)(?<=\S)\1/g, '$2');
  return {
    text,
    meta: { ...NO_META, title: field('title'), date: isoDate(field('date')), source: field('source'), url: field('url') },
  };
}
