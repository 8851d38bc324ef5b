/** Names in archives that do not say that they are UTF-8: in the old sets of Windows and of DOS, for Arabic and for the West. */

import { likeness } from '../text/arabic';

/** The upper halves of the sets that browsers do not know. */
const DOS_ARABIC =
  '\uFFFD\uFFFDéâ\uFFFDà\uFFFDçêëèïî\uFFFD\uFFFD\uFFFD\uFFFD\u0651\u0652ô¤ـûùءآأؤ£إئابةتثجحخدذرزسشص«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀ضطظعغفµقكلمنهوىي≡\u064B\u064C\u064D\u064E\u064F\u0650≈°∙·√ⁿ²■\u00A0';
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';

const upper = (table: string) => (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (table[byte - 0x80] ?? '\uFFFD'))).join('');

/** `name` as the archive's reader gives it: rightly, or a character for each byte. */
export function nameInZip(name: string): string {
  if (!/[\u0080-\u00FF]/.test(name) || /[^\u0000-\u00FF]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (char) => char.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const candidates = [new TextDecoder('windows-1256').decode(bytes), upper(DOS_ARABIC)(bytes)];
    const [best = ''] = candidates.filter(isArabic).toSorted((a, b) => likeness(b) - likeness(a));
    return best || upper(DOS)(bytes);
  }
}

/** Every sign beyond ASCII is an Arabic letter or mark. */
function isArabic(name: string): boolean {
  return /^[\u0000-\u007F\u060C\u061B\u061F\u0620-\u0652«»]*$/.test(name);
}
