/** A date as files write it, as YYYY-MM-DD. */

/** Names of the months in all Arab countries: Egypt's, Syria's, Algeria's, Morocco's. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  ['ar-EG', 'ar-SY', 'ar-DZ', 'ar-MA', 'ar-IQ'].flatMap((tag) => {
    const { format } = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => [plain(format(Date.UTC(2024, month, 15))), month + 1] as const);
  }),
);

/** Null for what is no date. Numbers alone stand day first, as Arab papers write them. */
export function isoDate(value: string | null | undefined): string | null {
  const text = digits(value ?? '').trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return date(iso[1], iso[2], iso[3]);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (compact) return date(compact[1], compact[2], compact[3]);
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  if (numbers) return date(numbers[3], numbers[2], numbers[1]) ?? date(numbers[3], numbers[1], numbers[2]);
  if (/^\d{10}$|^\d{13}$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 10);
  return arabic(text) ?? english(text);
}

function arabic(text: string): string | null {
  const found = /(?<!\d)(\d{1,2})\s+([\u0621-\u064A ]{3,20}?)(?:\s*[/(][^\d]*)?[\s،,]+(\d{4})(?!\d)/.exec(text);
  const month = found && MONTHS.get(plain(found[2] ?? ''));
  return found && month ? date(found[3], String(month), found[1]) : null;
}

/** `Thu, 05 May 2022 10:00:00 +0300`, `May 5, 2022`: the day that is written, wherever it is read. */
function english(text: string): string | null {
  const found = /\b(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Z][a-z]{2})[a-z]*\.?,?[\s-]+|([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+)(\d{4})\b/.exec(text);
  if (!found) return null;
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(found[2] ?? found[3] ?? '');
  return month < 0 || month % 3 > 0 ? null : date(found[5], String(month / 3 + 1), found[1] ?? found[4]);
}

function date(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : null;
}

function digits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Without the hamza that is written or left out at will. */
function plain(name: string): string {
  return name.trim().replace(/[أإآ]/g, 'ا').replace(/[\u064B-\u0652]/g, '');
}
