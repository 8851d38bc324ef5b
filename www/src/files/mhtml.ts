/** A web page saved into one file: the bytes of its first page, which are read as any page's. */

import PostalMime from 'postal-mime';
import { RasidError } from '../engine/errors';

export interface SavedPage {
  bytes: Uint8Array;
  /** By the part's own header. */
  charset: string | null;
  /** Where it was saved from. */
  url: string | null;
}

/** As long as `text/html`. A part of this type is handed out as it is, and not as text in a character set that it may not name. */
const PAGE = 'raw/bytes';

export async function readMhtml(bytes: Uint8Array): Promise<SavedPage> {
  const copy = bytes.slice();
  const found = /^content-type:(?:\s*\n?)\s*text\/html/im.exec(new TextDecoder('windows-1252').decode(copy));
  if (!found) throw new RasidError('damaged', 'no page in it');
  const end = found.index + found[0].length;
  copy.set(new TextEncoder().encode(PAGE), end - PAGE.length);
  const header = /^[^\n]*(?:\n[ \t][^\n]*)*/.exec(new TextDecoder('windows-1252').decode(copy.subarray(end, end + 1000)))?.[0] ?? '';
  const { attachments, headers } = await PostalMime.parse(copy, { attachmentEncoding: 'arraybuffer' });
  const page = attachments.find(({ mimeType }) => mimeType === PAGE);
  if (!page || typeof page.content === 'string') throw new RasidError('damaged', 'no page in it');
  return {
    bytes: new Uint8Array(page.content),
    charset: /charset\s*=\s*"?([\w.:-]+)/i.exec(header)?.[1] ?? null,
    url: headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? null,
  };
}
