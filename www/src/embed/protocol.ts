/**
 * What `embed.html` in a frame and the page around it say to each other: plain objects by `postMessage`, each with a `type` of its own
 * name space. Whom the frame listens and answers to is decided in `host.ts`.
 */

import type { Analysis } from '../analysis';
import type { RasidEvents } from '../element/events';
import type { Lang } from '../i18n/locale';
import { VIEWS, type ViewName } from '../state/state';

/** Of this protocol: every message of the frame bears it, those to the frame may. */
export const VERSION = 1;

const LANGS: readonly Lang[] = ['ar', 'en'];
const THEMES = ['light', 'dark', 'system'] as const;

export interface Config {
  readonly lang: Lang;
  readonly theme: (typeof THEMES)[number];
  readonly view: ViewName;
  /** None means all. */
  readonly views: readonly ViewName[];
  /** From 0 to 1. */
  readonly threshold: number;
  /** The host's own rows of names, as CSV or TSV. */
  readonly watchList: string;
}

/** What the host says. */
export type ToFrame =
  /** Is anybody there? The answer is `rasid:ready`. */
  | { readonly type: 'rasid:hello' }
  /** Puts one article in the place of all; an empty text takes it away. `id` comes back with what is said of it. */
  | { readonly type: 'rasid:set-text'; readonly text: string; readonly id?: string }
  /** Changes what is named and nothing else. */
  | { readonly type: 'rasid:set-config'; readonly config: Partial<Config> };

type Told<T> = T extends unknown ? Omit<T, 'id'> : never;

/** What the frame says. `id` is that of the host's own text: of others it says nothing. */
export type FromFrame =
  | { readonly type: 'rasid:ready' }
  /** In CSS pixels. */
  | { readonly type: 'rasid:resize'; readonly height: number }
  | { readonly type: 'rasid:analysis'; readonly id: string; readonly analysis: Analysis }
  | ({ readonly type: 'rasid:select'; readonly id: string } & Told<RasidEvents['rasid:select']>)
  /** `id` is null where the error is about no text. */
  | { readonly type: 'rasid:error'; readonly id: string | null; readonly code: string; readonly message: string };

/** A message as it was understood, or what is wrong with it; null for what is none of ours. */
export type Understood = { readonly message: ToFrame } | { readonly code: 'bad-message' | 'bad-version'; readonly fault: string } | null;

export function understand(data: unknown): Understood {
  if (!isObject(data) || typeof data['type'] !== 'string' || !data['type'].startsWith('rasid:')) return null;
  const { type, version = VERSION, text, id, config } = data;
  if (version !== VERSION) return { code: 'bad-version', fault: `version ${say(version)}: this frame speaks version ${VERSION}` };
  if (type === 'rasid:hello') return { message: { type } };
  if (type === 'rasid:set-text') {
    if (typeof text !== 'string') return wrong('text: a string is wanted');
    if (id === undefined) return { message: { type, text } };
    return typeof id === 'string' ? { message: { type, text, id } } : wrong('id: a string is wanted');
  }
  if (type === 'rasid:set-config') {
    if (!isObject(config)) return wrong('config: an object is wanted');
    const checked = checkConfig(config);
    return checked.faults.length === 0 ? { message: { type, config: checked.config } } : wrong(checked.faults.join('; '));
  }
  return wrong(`type: there is no ${say(type)}`);
}

/** The settings that the frame's own address holds, for hosts without a script. No text: a server writes down what it is asked for. */
export function configOfQuery(query: URLSearchParams): { config: Partial<Config>; faults: string[] } {
  const given: Record<string, unknown> = {};
  for (const name of ['lang', 'theme', 'view'] as const) if (query.has(name)) given[name] = query.get(name);
  if (query.has('views')) given['views'] = query.get('views')?.split(/[\s,]+/).filter(Boolean);
  // An empty string would be 0.
  if (query.has('threshold')) given['threshold'] = Number(query.get('threshold') || Number.NaN);
  return checkConfig(given);
}

const oneOf = (list: readonly unknown[]) => (value: unknown) => list.includes(value);

const WANTED: Readonly<Record<keyof Config, { readonly of: string; fits(value: unknown): boolean }>> = {
  lang: { of: LANGS.join(', '), fits: oneOf(LANGS) },
  theme: { of: THEMES.join(', '), fits: oneOf(THEMES) },
  view: { of: VIEWS.join(', '), fits: oneOf(VIEWS) },
  views: { of: `a list of ${VIEWS.join(', ')}`, fits: (value) => Array.isArray(value) && value.every(oneOf(VIEWS)) },
  threshold: { of: 'a number from 0 to 1', fits: (value) => typeof value === 'number' && value >= 0 && value <= 1 },
  watchList: { of: 'a string', fits: (value) => typeof value === 'string' },
};

/** What of `given` can be used, and what is wrong with the rest. */
function checkConfig(given: Readonly<Record<string, unknown>>): { config: Partial<Config>; faults: string[] } {
  const config: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const wanted = Object.hasOwn(WANTED, name) ? WANTED[name as keyof Config] : undefined;
    if (!wanted) faults.push(`there is no ${say(name)}`);
    else if (wanted.fits(value)) config[name] = value;
    else faults.push(`${name}: ${say(value)} is none of: ${wanted.of}`);
  }
  return { config, faults };
}

const wrong = (fault: string) => ({ code: 'bad-message', fault }) as const;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A value in a message for developers: what was sent may be anything, and long. */
function say(value: unknown): string {
  return typeof value === 'string' ? `«${value.slice(0, 40)}»` : typeof value === 'number' ? String(value) : `a value of type ${typeof value}`;
}
