/** Parts of the page that lie within a paragraph: quotations with a speaker, and the dateline. */

import type { Analysis, Span } from '../analysis';
import type { Layer } from '../state/state';

export interface Zones {
  readonly quoted: readonly Span[];
  readonly dateline: readonly Span[];
}

export const NO_ZONES: Zones = { quoted: [], dateline: [] };
export const ZONES = ['quoted', 'dateline'] as const satisfies readonly (keyof Zones)[];

export function zonesOf({ zones }: Analysis, layers: ReadonlySet<Layer>): Zones {
  if (!layers.has('zone')) return NO_ZONES;
  return {
    quoted: zones.filter(({ kind, speaker }) => kind === 'quote' && speaker !== undefined),
    dateline: zones.filter(({ kind }) => kind === 'dateline'),
  };
}
