/** Work that must not take for ever. */

import { RasidError } from './errors';

/** The same work, or the error `timeout` once it has taken longer than `ms`. */
export function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RasidError('timeout', `no answer within ${Math.round(ms / 1000)} s`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
