/** Errors in the user's words; the code always stands beside them, so that they can be reported. */

import type { RasidError } from '../engine/errors';
import type { Locale } from './locale';

export function errorText({ t }: Locale, error: RasidError): string {
  const known = (t.errors as Readonly<Record<string, string>>)[error.code];
  return known ?? `${t.errors.other} (${error.code})`;
}
