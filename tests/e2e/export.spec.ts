/** What is downloaded is what is shown. */

import { readFileSync } from 'node:fs';
import type { Analysis } from '../../www/src/analysis';
import { blinken, lavrov, textOf } from './articles';
import { expect, type Rasid, test } from './rasid';

async function download(rasid: Rasid, item: string): Promise<{ name: string; text: string }> {
  const menu = rasid.page.locator('.menu');
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  const [file] = await Promise.all([
    rasid.page.waitForEvent('download'),
    rasid.page.getByRole('button', { name: item, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Reads RFC 4180. */
function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  const [header = [], ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

test('JSON is the analysis itself', async ({ rasid }) => {
  await rasid.drop(blinken);
  const analysis = await rasid.analysis();
  const { name, text } = await download(rasid, 'تحليل هذا المقال (JSON)');
  expect(name).toBe('blinken.json');
  expect(JSON.parse(text)).toEqual(analysis);
});

test('JSONL holds every article', async ({ rasid }) => {
  await rasid.drop(blinken, lavrov);
  const heard = await rasid.events('rasid:analysis', 2);
  const { text } = await download(rasid, 'تحليل كل المقالات (JSONL)');
  const lines = text.trim().split('\n').map((line) => JSON.parse(line) as Analysis);
  expect(lines).toEqual(heard.map(({ analysis }) => analysis));
});

test('the stance table holds the stances shown, with their words', async ({ rasid }) => {
  await rasid.drop(blinken);
  const { entities, stances } = await rasid.analysis();
  const entity = (id: string | null) => entities.find((one) => one.id === id);
  const { name, text } = await download(rasid, 'المواقف (CSV)');
  expect(name).toBe('blinken-stances.csv');
  const cut = ({ start, end }: { start: number; end: number }) => textOf(blinken).slice(start, end);
  expect(parseCsv(text)).toEqual(
    stances
      .filter(({ confidence }) => confidence >= 0.5)
      .map((stance) => ({
        article: 'blinken',
        holder: entity(stance.holder)?.name,
        holder_country: entity(stance.holder)?.country ?? '',
        stance: stance.stance,
        target: entity(stance.target)?.name ?? stance.object ?? '',
        target_country: entity(stance.target)?.country ?? '',
        event: stance.event ?? '',
        cue: cut(stance.cue),
        evidence: cut(stance.evidence),
        confidence: String(stance.confidence),
        status: stance.status,
        speaker: entity(stance.speaker)?.name ?? '',
      })),
  );
});

test('for Excel the table begins with a byte order mark', async ({ rasid }) => {
  await rasid.drop(blinken, lavrov);
  const heard = await rasid.events('rasid:analysis', 2);
  await rasid.page.locator('.menu summary').click();
  await rasid.page.getByLabel('ملائم لبرنامج Excel').check();
  await rasid.page.getByLabel('كل المقالات', { exact: true }).check();
  const { name, text } = await download(rasid, 'الفاعلون والدول (CSV)');
  expect(name).toBe('rasid-actors.csv');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows = parseCsv(text.slice(1));
  expect(rows.length).toBe(heard.flatMap(({ analysis }) => analysis?.entities ?? []).length);
});
