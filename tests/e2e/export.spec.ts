/** What is downloaded is what is shown. */

import type { Analysis } from '../../www/src/analysis';
import { blinken, dated, lavrov, stem, textOf } from './articles';
import { expect, type Rasid, test, shownAtFirst } from './rasid';

async function download(rasid: Rasid, item: string): Promise<{ name: string; text: string }> {
  const menu = rasid.page.locator('.exports');
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  const { name, bytes } = await rasid.saved(() => rasid.page.getByRole('button', { name: item, exact: true }).click());
  return { name, text: bytes.toString('utf8') };
}

/** Chooses all articles that count. */
async function counted(rasid: Rasid): Promise<void> {
  await rasid.page.locator('.exports summary').click();
  await rasid.page.getByRole('radio', { name: 'المقالات التي تُحسب' }).check();
}

const shown = (analysis: Analysis): Analysis => ({ ...analysis, stances: analysis.stances.filter(shownAtFirst) });

/** Reads RFC 4180. */
function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  const [header = [], ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** Who stands where, by key, for each stance in turn. */
function positions({ entities, stances }: Analysis): string[] {
  const key = (id: string | null) => entities.find((one) => one.id === id)?.key ?? '';
  return stances.map(({ holder, stance, target }) => `${key(holder)} ${stance} ${key(target)}`);
}

test('JSON is the analysis as it is shown', async ({ rasid }) => {
  await rasid.drop(blinken);
  const analysis = shown(await rasid.analysis());
  const { name, text } = await download(rasid, 'التحليل كاملًا (JSON)');
  expect(name).toBe('blinken.json');
  expect(JSON.parse(text)).toEqual(analysis);
});

test('JSONL holds every article', async ({ rasid }) => {
  await rasid.drop(blinken, lavrov);
  const heard = await rasid.events('rasid:analysis', 2);
  await counted(rasid);
  const { name, text } = await download(rasid, 'التحليل، مقال في كل سطر (JSONL)');
  expect(name).toBe('rasid.jsonl');
  const lines = text.trim().split('\n').map((line) => JSON.parse(line) as Analysis);
  expect(lines).toEqual(heard.flatMap(({ analysis }) => (analysis ? [shown(analysis)] : [])));
});

test('the stance table holds the stances shown, with their words', async ({ rasid }) => {
  await rasid.drop(blinken);
  const { doc, entities, stances, version } = await rasid.analysis();
  const entity = (id: string | null) => entities.find((one) => one.id === id);
  const { name, text } = await download(rasid, 'المواقف (CSV)');
  expect(name).toBe('blinken-stances.csv');
  const cut = ({ start, end }: { start: number; end: number }) => textOf(blinken).slice(start, end);
  expect(parseCsv(text)).toEqual(
    stances
      .filter(shownAtFirst)
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
        confidence: stance.confidence.toFixed(2),
        status: stance.status,
        speaker: entity(stance.speaker)?.name ?? '',
        evidence_start: String(stance.evidence.start),
        evidence_end: String(stance.evidence.end),
        offsets: 'utf16',
        sha256: doc.sha256,
        version,
      })),
  );
});

test('for Excel the table begins with a byte order mark', async ({ rasid }) => {
  await rasid.drop(blinken, lavrov);
  const heard = await rasid.events('rasid:analysis', 2);
  await counted(rasid);
  await rasid.page.getByLabel('ملائم لبرنامج Excel').check();
  const { name, text } = await download(rasid, 'الفاعلون والدول (CSV)');
  expect(name).toBe('rasid-actors.csv');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows = parseCsv(text.slice(1));
  expect(rows.length).toBe(heard.flatMap(({ analysis }) => analysis?.entities ?? []).length);
});

test('each triple stands once, with its count', async ({ rasid }) => {
  await rasid.drop(dated);
  const all = positions(await rasid.analysis());
  const { name, text } = await download(rasid, 'المواقف بلا تكرار (CSV)');
  expect(name).toBe('مؤرخ-triples.csv');
  const tallied = parseCsv(text).map((row) => [`${row['holder_key']} ${row['stance']} ${row['target_key']}`, Number(row['count'])]);
  expect(tallied).toEqual([...new Set(all)].map((one) => [one, all.filter((other) => other === one).length]));
  expect(tallied).toContainEqual(['country:FR oppose country:RU', 2]);
});

interface Plover {
  actor: { identifier_id: string }[];
  recipient: { identifier_id: string }[];
  stance: string;
  text: string;
  text_info: { offsets: string; text: { start: number; end: number } };
}

test('PLOVER records hold every stance, and the words stand where they say', async ({ rasid }) => {
  await rasid.drop(dated);
  const analysis = await rasid.analysis();
  const { name, text } = await download(rasid, 'سجلات PLOVER (JSONL)');
  expect(name).toBe('مؤرخ-plover.jsonl');
  const records = text.trim().split('\n').map((line) => JSON.parse(line) as Plover);
  const held = records.flatMap(({ actor, stance, recipient }) =>
    actor.flatMap((from) => recipient.map((to) => `${from.identifier_id} ${stance} ${to.identifier_id}`)),
  );
  expect(held.toSorted()).toEqual(positions(analysis).toSorted());
  expect(records[0]?.actor.length).toBe(2);
  for (const { text: words, text_info: at } of records) {
    expect(at.offsets).toBe('utf16');
    expect(textOf(dated).slice(at.text.start, at.text.end)).toBe(words);
  }
});

test('POLECAT has a row a dyad in 40 columns', async ({ rasid }) => {
  await rasid.drop(dated);
  const { stances } = await rasid.analysis();
  const { name, text } = await download(rasid, 'أحداث بأعمدة POLECAT (TSV)');
  expect(name).toBe('مؤرخ-polecat.tsv');
  const [header = [], ...rows] = text.trimEnd().split('\n').map((line) => line.split('\t'));
  expect([header, ...rows].map((row) => row.length)).toEqual(Array.from({ length: stances.length + 1 }, () => 40));
  const cell = (row: readonly string[], column: string) => row[header.indexOf(column)];
  expect(rows.map((row) => cell(row, 'Event Type'))).toEqual(stances.map(({ event }) => event));
  expect(rows.map((row) => ['Event Date', 'Actor Country', 'Recipient Country'].map((column) => cell(row, column)))).toContainEqual([
    '2022-05-05', 'DEU', 'RUS',
  ]);
});

test('event codes are for articles with a date', async ({ rasid }) => {
  await rasid.drop(dated, blinken);
  const heard = await rasid.events('rasid:analysis', 2);
  const analysis = heard.find(({ id }) => id === stem(dated))?.analysis;
  const { name, text } = await download(rasid, 'رموز الأحداث للغة R (TSV)');
  expect(name).toBe('مؤرخ-events.tsv');
  const rows = text.trimEnd().split('\n').map((line) => line.split('\t'));
  expect(rows.map(([date, , , , code]) => [date, code])).toEqual(analysis?.stances.map(({ event }) => ['220505', event]));
  expect(rows[0]?.slice(2)).toEqual(['FRA', 'RUS', 'ACCUSE', '111']);

  await rasid.page.locator('button.article', { hasText: stem(blinken) }).click();
  await rasid.page.locator('.exports summary').click();
  await rasid.page.getByRole('button', { name: 'رموز الأحداث للغة R (TSV)', exact: true }).click();
  await expect(rasid.page.locator('.exports [role=alert]')).toContainText('تاريخ المقال');
});

test('what the chosen confidence hides is in no file', async ({ rasid }) => {
  await rasid.drop(dated);
  await rasid.analysis();
  await rasid.page.locator('input[type=range]').fill('100');
  const { text } = await download(rasid, 'المواقف (CSV)');
  expect(parseCsv(text)).toEqual([]);
  expect(text).toMatch(/^article,/);
});

test('what the filters leave out is in no file', async ({ rasid }) => {
  const copy = { name: 'نسخة.txt', bytes: dated.bytes };
  await rasid.drop(blinken, dated, copy);
  const heard = await rasid.events('rasid:analysis', 3);
  const rows = async () => parseCsv((await download(rasid, 'المواقف (CSV)')).text);
  const stances = (id: string) => heard.find((one) => one.id === id)?.analysis?.stances.filter(shownAtFirst).length ?? 0;
  const once = stances(stem(dated));
  expect(once).toBeGreaterThan(0);

  await rasid.page.locator('[data-view=actors]').click();
  // A copy counts with its original.
  await expect.poll(rows).toHaveLength(stances(stem(blinken)) + once);
  await rasid.page.keyboard.press('Escape');
  await rasid.page.getByLabel('احسب النسخ منفصلة').check();
  await expect.poll(rows).toHaveLength(stances(stem(blinken)) + 2 * once);
  await rasid.page.keyboard.press('Escape');
  await rasid.page.getByLabel('من', { exact: true }).fill('2022-05-05');
  await expect.poll(rows).toHaveLength(2 * once);
  await rasid.page.keyboard.press('Escape');
  await rasid.page.getByLabel('من', { exact: true }).fill('2022-05-06');
  await expect(rasid.page.locator('.exports')).toBeVisible();
  await expect.poll(rows).toHaveLength(0);
});
