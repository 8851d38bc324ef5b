/** The bytes of a text in the character sets that a browser reads but does not write. */

/** Of a set of one byte a letter; what it lacks becomes a question mark. */
export function inBytes(text: string, encoding: 'windows-1256' | 'iso-8859-6'): Buffer {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (char) => byteOf.get(char) ?? 0x3f));
}

/** Without a byte order mark. */
export function inUtf16(text: string, order: 'le' | 'be'): Buffer {
  const little = Buffer.from(text, 'utf16le');
  return order === 'le' ? little : little.swap16();
}
