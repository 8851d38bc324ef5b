/**
 * The page around the frame. It alone may set the text, and it alone is answered:
 * - Messages count that come from the window around this one and from its origin; the browser vouches for both. Siblings, frames within
 *   and openers are not heard.
 * - That origin is known from the browser (`ancestorOrigins`, else the referrer) or, where it does not say, from the parameters `origin` of
 *   the frame's own address. Where both are there, they must agree: so a site states who may talk to a frame whose address it gives away.
 * - Answers go to exactly that origin. Were another page in the host's place by then, the browser would not deliver them.
 *   Only the greeting, which says nothing, goes to anybody while several origins are possible.
 */

import { type FromFrame, VERSION } from './protocol';

/** Whom to listen to: at most one where the browser names the embedder; none where it cannot be known. */
export function possibleOrigins(embedder: string, stated: readonly string[]): readonly string[] {
  const allowed = stated.map(originOf).filter((origin) => origin !== null);
  const known = originOf(embedder);
  if (known === null) return allowed;
  return stated.length === 0 || allowed.includes(known) ? [known] : [];
}

/** Null for an address that has none: nothing can be posted there by name. */
function originOf(address: string): string | null {
  const origin = URL.canParse(address) ? new URL(address).origin : 'null';
  return origin === 'null' ? null : origin;
}

export class Host {
  #origins: readonly string[];

  constructor(query: URLSearchParams) {
    const embedder = location.ancestorOrigins?.[0] ?? document.referrer;
    // Not in a frame there is nobody to talk to.
    this.#origins = parent === window ? [] : possibleOrigins(embedder, query.getAll('origin'));
  }

  /** Whether a message is the host's; the first one settles which of several it is. */
  sent({ source, origin }: MessageEvent): boolean {
    if (source !== parent || !this.#origins.includes(origin)) return false;
    this.#origins = [origin];
    return true;
  }

  greet(): void {
    if (this.#origins.length > 1) parent.postMessage({ version: VERSION, type: 'rasid:ready' }, '*');
    else this.tell({ type: 'rasid:ready' });
  }

  tell(message: FromFrame): void {
    const [origin, another] = this.#origins;
    if (origin !== undefined && another === undefined) parent.postMessage({ version: VERSION, ...message }, origin);
  }
}
