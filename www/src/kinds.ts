/** The kinds that an analysis tells apart, in the order in which they are shown. */

import type { EntityType, Polarity } from './analysis';

export const ENTITY_TYPES: readonly EntityType[] = ['person', 'organization', 'country', 'place'];

export const POLARITIES: readonly Polarity[] = ['support', 'oppose', 'neutral'];
