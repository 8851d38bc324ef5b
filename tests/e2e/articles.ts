/** Articles for the tests, and the project's own samples. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface TestFile {
  name: string;
  bytes: Buffer;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const BLINKEN = `بلينكن يعلن دعمه لسيادة كازاخستان

استانا (كازاخستان): أعرب وزير الخارجية الأميركي أنتوني بلينكن عن دعمه لوحدة أراضي كازاخستان وسيادتها.
وقال بلينكن إن الولايات المتحدة تدعم كازاخستان بحزم، وتدين الغزو الروسي لأوكرانيا.
ولم يصدر عن موسكو أي تعليق. وأضاف بلينكن أن بلاده ترفض الغزو الروسي.
`;

const LAVROV = `أكد وزير الخارجية الروسي سيرغي لافروف أن روسيا تدعم أوزبكستان.
وأدانت أوكرانيا الهجوم الروسي على كييف.
`;

const DATED = `باريس - 5 مايو 2022
أدانت فرنسا وألمانيا روسيا.
وقالت "رويترز" إن تركيا تدعم قطر. ونددت فرنسا بروسيا.
`;

function file(name: string, bytes: string | Buffer): TestFile {
  return { name, bytes: Buffer.from(bytes as string) };
}

export const blinken = file('blinken.txt', BLINKEN);
export const lavrov = file('lavrov.txt', LAVROV);
export const dated = file('مؤرخ.txt', DATED);
export const binary = file('صورة.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)));

/** The windows-1256 bytes of a text: the letters that the tests use. */
export const windows1256 = (() => {
  const decoder = new TextDecoder('windows-1256');
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return file('cp1256.txt', Buffer.from(Array.from(LAVROV, (char) => byteOf.get(char) ?? 0x3f)));
})();

/** The samples that the page offers. */
export function samples(): TestFile[] {
  const folder = `${root}seeds`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => file(name, readFileSync(`${folder}/${name}`)));
}

export const textOf = ({ bytes }: TestFile): string => bytes.toString('utf8');
export const stem = ({ name }: TestFile): string => name.replace(/\.txt$/, '');
