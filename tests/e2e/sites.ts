/** Sites of others, each on a port and so an origin of its own. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../scripts/lib/static-server.mjs';
import { test as base } from './rasid';

/** Serves these files under that site's policy, if it has any, and gives its address. */
export type Site = (files: Readonly<Record<string, string>>, csp?: string) => Promise<string>;

export const test = base.extend<{ site: Site }>({
  // oxlint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const closers: (() => Promise<void>)[] = [];
    await use(async (files, csp) => {
      const folder = mkdtempSync(join(tmpdir(), 'rasid-host-'));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      const server = await serveFolder(folder, { port: 0, csp: csp ?? null });
      closers.push(async () => {
        await server.close();
        rmSync(folder, { recursive: true });
      });
      return server.url;
    });
    for (const close of closers) await close();
  },
});

/** A whole page in Arabic. */
export const document = (body: string, head = '') =>
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>مضيف</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;
