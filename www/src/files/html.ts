/** The article of a web page, without what stands around it. */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { decode, type Decoded, type Hints } from '../text/decode';
import type { Meta } from '../state/state';
import { isoDate } from './dates';
import { toLines } from './lines';

export interface Page {
  text: string;
  decoded: Decoded;
  meta: Meta;
}

/** What pages hold beside their article. */
const FURNITURE = new Set(['NAV', 'HEADER', 'FOOTER', 'ASIDE', 'FORM']);
/** An article of fewer letters than this is looked for less choosily. News may be short. */
const SHORT = 200;

/** `whole` keeps all of the text; else the article alone is taken. */
export function readHtml(bytes: Uint8Array, hints: Hints, whole: boolean): Page {
  const decoded = decode(bytes, { ...hints, declared: hints.declared ?? declaredIn(bytes) });
  const { document } = parseHTML(framed(decoded.text));
  const about = metaOf(document);
  if (whole) return { text: toLines(document), decoded, meta: about };
  const headlines = [...document.querySelectorAll('h1')].map((one) => toLines(one).replaceAll('\n', ' '));
  const plain = () => toLines(document.querySelector('article, main') ?? document.body, FURNITURE);
  // It takes the document apart, so what is needed otherwise is read before.
  const rest = plain();
  const found = new Readability<Node>(document, { charThreshold: SHORT, serializer: (node) => node }).parse();
  const body = found?.content ? toLines(found.content) : '';
  const text = body.length * 4 < rest.length && body.length < SHORT ? rest : body;
  const title = clean(found?.title) ?? about.title;
  // A page's title often has the site's name behind the headline.
  const headline = headlines.find((one) => one !== '' && title?.startsWith(one)) ?? (title || headlines[0]) ?? null;
  return {
    text: headline === null || text.split('\n', 3).includes(headline) ? text : `${headline}\n${text}`,
    decoded,
    meta: {
      title: headline,
      source: clean(found?.siteName) ?? about.source,
      date: isoDate(found?.publishedTime) ?? about.date,
      url: about.url,
    },
  };
}

/** A stretch of a page has no frame, and what stands outside of one is lost. */
function framed(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

/** The character set that the page names in its first bytes. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const found = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ?? /^<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return found?.[1] ?? null;
}

function metaOf(document: Document): Meta {
  const attribute = (selector: string, name: string) => clean(document.querySelector(selector)?.getAttribute(name));
  const named = (...names: string[]) => {
    for (const name of names) {
      const found = attribute(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`, 'content');
      if (found) return found;
    }
    return null;
  };
  const url = attribute('link[rel="canonical"]', 'href') ?? named('og:url');
  return {
    title: named('og:title') ?? clean(document.querySelector('title')?.textContent),
    source: named('og:site_name', 'application-name'),
    date: isoDate(
      named('article:published_time', 'datePublished', 'pubdate', 'publishdate', 'date', 'dc.date', 'DC.date.issued') ??
        attribute('time[datetime]', 'datetime'),
    ),
    url: url !== null && /^https?:/i.test(url) ? url : null,
  };
}

function clean(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}
