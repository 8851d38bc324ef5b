/** From a dropped article to what is shown of it. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../../www/src/analysis';
import { commandLine } from '../../scripts/lib/command-line.mjs';
import { blinken, lavrov, samples, stem, type TestFile, textOf } from './articles';
import { expect, test, shownAtFirst } from './rasid';

test('a dropped article shows its actors, countries and stances', async ({ rasid }) => {
  await rasid.drop(blinken);
  const analysis = await rasid.analysis();
  const named = (type: string) => analysis.entities.filter((entity) => entity.type === type).map(({ name }) => name);
  expect(named('country').length).toBeGreaterThan(0);
  expect(named('person').length).toBeGreaterThan(0);
  expect(analysis.stances.length).toBeGreaterThan(0);

  await rasid.tab('actors').click();
  await expect(rasid.page.locator('#panel-actors .entity.person .name')).toHaveText(named('person'));
  await rasid.tab('places').click();
  await expect(rasid.page.locator('#panel-places .entity.country')).toHaveCount(named('country').length);
  for (const name of named('country')) {
    await expect(rasid.page.locator('#panel-places .entity.country .name').getByText(name, { exact: true })).toBeVisible();
  }
  await rasid.tab('stances').click();
  const shown = analysis.stances.filter(shownAtFirst);
  await expect(rasid.page.locator('.stance .evidence')).toHaveText(
    shown.map(({ evidence }) => textOf(blinken).slice(evidence.start, evidence.end)),
  );
  await expect(rasid.page.locator('.stance .head .badge').first()).toHaveText(/تأييد|معارضة|حياد/);
});

test('the highlights sit on the words of the analysis', async ({ rasid }) => {
  await rasid.drop(blinken);
  const { entities, mentions } = await rasid.analysis();
  const persons = new Set(entities.filter(({ type }) => type === 'person').map(({ id }) => id));
  const words = mentions.filter(({ entity }) => persons.has(entity)).map(({ start, end }) => textOf(blinken).slice(start, end));
  const marked = await rasid.page.evaluate(() => {
    const highlight = [...CSS.highlights].find(([name]) => name.endsWith('-person'))?.[1];
    return [...(highlight ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    );
  });
  expect(marked).toEqual(words);
});

test('a click on a name in the text opens its card, and the next mention is a click away', async ({ rasid }) => {
  await rasid.drop(blinken);
  const { entities, mentions } = await rasid.analysis();
  const person = entities.find(({ type }) => type === 'person');
  const mention = mentions.find(({ entity }) => entity === person?.id);
  if (!person || !mention) throw new Error('no person');
  const point = await rasid.place(textOf(blinken).slice(mention.start, mention.end));
  await rasid.page.mouse.click(point.x, point.y);
  const card = rasid.page.locator('.card');
  await expect(card.locator('h3')).toHaveText(person.name);
  const selected = (await rasid.events('rasid:select')).at(-1);
  expect(selected).toMatchObject({ kind: 'entity', id: 'blinken' });
  await expect(card.locator('.at')).toHaveText(/^1 /);
  await card.locator('[data-role=next]').click();
  await expect(card.locator('.at')).toHaveText(/^2 /);
  await expect(card.locator('[data-role=next]')).toBeFocused();
});

test('choosing an actor sets off its sentences; others are dimmed, hidden or kept', async ({ rasid }) => {
  await rasid.drop(blinken);
  await rasid.analysis();
  await rasid.tab('actors').click();
  await rasid.page.locator('.entity.person').first().click();
  const { page } = rasid;
  await expect(page.locator('.sentence.dimmed').first()).toBeVisible();
  await page.getByRole('button', { name: 'تُخفى' }).click();
  await expect(page.locator('.sentence.gone').first()).toBeHidden();
  await page.getByRole('button', { name: 'تبقى' }).click();
  await expect(page.locator('.gone, .dimmed')).toHaveCount(0);
});

test('a stance shows its proof and its reasons; the threshold hides the unsure ones', async ({ rasid }) => {
  await rasid.drop(blinken);
  const { stances } = await rasid.analysis();
  const { page } = rasid;
  await page.locator('.stance .head').first().click();
  await expect(page.locator('.card .evidence')).toBeVisible();
  await expect(page.locator('.card .explanation')).toHaveText(stances.map(({ explanation }) => explanation.ar).slice(0, 1));
  const proof = await page.evaluate(() => [...CSS.highlights].find(([name]) => name.endsWith('-proof'))?.[1].size ?? 0);
  expect(proof).toBeGreaterThan(0);
  await page.locator('input[type=range]').fill('100');
  await expect(page.locator('.stance')).toHaveCount(stances.filter(({ confidence }) => confidence >= 1).length);
});

test('ties that are nobody’s stance are listed under the stances, and lead to their words', async ({ rasid }) => {
  const text = 'تتفاقم الأزمة بين المغرب والجزائر. وتناول اللقاء العلاقات المصرية التركية. ولا أثر للأزمة بين الجزائر والمغرب في السوق.\n';
  await rasid.paste(text);
  const { relations } = await rasid.analysis();
  expect(relations.map(({ kind }) => kind)).toEqual(['crisis', 'relations', 'crisis']);
  const { page } = rasid;
  await page.locator('#panel-stances summary', { hasText: 'علاقات بين الأطراف' }).click();
  await expect(page.locator('.tie .badge')).toHaveText(['أزمة', 'علاقات']);
  const tie = page.locator('.tie').first();
  await tie.click();
  await expect(tie).toHaveAttribute('aria-pressed', 'true');
  const proof = () =>
    page.evaluate(() => {
      const ranges = [...([...CSS.highlights].find(([name]) => name.endsWith('-proof'))?.[1] ?? [])];
      return ranges.map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset)).join('');
    });
  await expect.poll(proof).toBe('الأزمة بين المغرب والجزائر');
  await tie.click();
  await expect.poll(proof).toContain('بين الجزائر والمغرب');
  expect((await rasid.events('rasid:select', 2)).at(-1)).toMatchObject({ kind: 'relation' });
});

test('layers can be switched off', async ({ rasid }) => {
  await rasid.drop(blinken);
  await rasid.analysis();
  const size = () => rasid.page.evaluate(() => [...CSS.highlights].find(([name]) => name.endsWith('-country'))?.[1].size);
  await expect.poll(size).toBeGreaterThan(0);
  await rasid.page.getByRole('button', { name: 'دول', exact: true }).click();
  await expect.poll(size).toBe(0);
});

test('the lists are searched without regard to hamza, tashkeel and ta marbuta', async ({ rasid }) => {
  await rasid.drop(blinken);
  await rasid.analysis();
  await rasid.tab('places').click();
  await rasid.page.getByRole('searchbox').fill('اوكرانِيا');
  await expect(rasid.page.locator('#panel-places .entity .name')).toHaveText(['أوكرانيا']);
});

// In one browser: it is the same module in both, and the program may have to be compiled first.
test('the page gives the same analysis as the command line', { tag: '@chromium' }, async ({ rasid }) => {
  test.setTimeout(300_000);
  const program = commandLine();
  const files: TestFile[] = [blinken, lavrov, ...samples()];
  const folder = mkdtempSync(join(tmpdir(), 'rasid-'));
  try {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const printed = execFileSync(program, ['analyze', '--format', 'jsonl', '--offsets', 'utf16', ...paths], {
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    });
    const native = printed.trim().split('\n').map((line) => JSON.parse(line) as Analysis);
    await rasid.drop(...files);
    const heard = await rasid.events('rasid:analysis', files.length);
    const byId = new Map(heard.map(({ id, analysis }) => [id, analysis]));
    expect(files.map((file) => byId.get(stem(file)))).toEqual(native);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
