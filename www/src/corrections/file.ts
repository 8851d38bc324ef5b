/** Corrections as a file, and back. */

import type { EntityType, Polarity } from '../analysis';
import { RasidError } from '../engine/errors';
import { ENTITY_TYPES, POLARITIES } from '../kinds';
import type { Correction, Identity, Reading } from '../state/corrections';

/** The form of the file; the number goes up when an older reader would misread it. */
const FORM = 'rasid-corrections/';
const VERSION = 1;

export const ENDING = '.corrections.json';

export function toFile(corrections: readonly Correction[]): string {
  return `${JSON.stringify({ schema: `${FORM}${VERSION}`, offsets: 'utf16', corrections }, null, 2)}\n`;
}

/** Throws `RasidError` with the code `damaged` for what is no such file, `too-new` for one of a later form. */
export function fromFile(text: string): Correction[] {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw damaged();
  }
  if (!isRecord(data) || typeof data['schema'] !== 'string' || !data['schema'].startsWith(FORM)) throw damaged();
  if (Number(data['schema'].slice(FORM.length)) !== VERSION) throw new RasidError('too-new', 'corrections of another form');
  if (!Array.isArray(data['corrections'])) throw damaged();
  return data['corrections'].map(correctionOf);
}

/** Those of `more` that are not among `corrections`. */
export function unknownOf(corrections: readonly Correction[], more: readonly Correction[]): Correction[] {
  const known = new Set(corrections.map((one) => JSON.stringify(one)));
  return more.filter((one) => !known.has(JSON.stringify(one)));
}

function damaged(): RasidError {
  return new RasidError('damaged', 'no corrections');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes what is known and leaves the rest. */
function correctionOf(value: unknown): Correction {
  if (!isRecord(value)) throw damaged();
  switch (value['kind']) {
    case 'none':
      return { kind: 'none', entity: identityOf(value['entity']) };
    case 'type':
      return { kind: 'type', entity: identityOf(value['entity']), type: typeOf(value['type']) };
    case 'merge':
      return { kind: 'merge', entity: identityOf(value['entity']), into: identityOf(value['into']) };
    case 'stance': {
      const { cue, readings } = value;
      if (!isRecord(cue) || !Array.isArray(readings)) throw damaged();
      return {
        kind: 'stance',
        sha256: words(value['sha256']),
        cue: { start: offset(cue['start']), end: offset(cue['end']) },
        stance: polarity(value['stance']),
        readings: readings.map(readingOf),
        holder: words(value['holder']),
        target: wordsOrNone(value['target']),
      };
    }
    default:
      throw damaged();
  }
}

function identityOf(value: unknown): Identity {
  if (!isRecord(value) || typeof value['known'] !== 'boolean') throw damaged();
  return {
    key: words(value['key']),
    type: typeOf(value['type']),
    name: words(value['name']),
    name_en: wordsOrNone(value['name_en']),
    country: wordsOrNone(value['country']),
    sector: wordsOrNone(value['sector']),
    known: value['known'],
  };
}

function readingOf(value: unknown): Reading {
  if (!isRecord(value)) throw damaged();
  return { holder: words(value['holder']), target: wordsOrNone(value['target']) };
}

function words(value: unknown): string {
  if (typeof value !== 'string') throw damaged();
  return value;
}

function wordsOrNone(value: unknown): string | null {
  return value === null ? null : words(value);
}

function offset(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw damaged();
  return value as number;
}

function typeOf(value: unknown): EntityType {
  return oneOf(ENTITY_TYPES, value);
}

function polarity(value: unknown): Polarity {
  return oneOf(POLARITIES, value);
}

function oneOf<T>(known: readonly T[], value: unknown): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw damaged();
  return found;
}
