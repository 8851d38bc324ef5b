/** Language, theme, keyboard, screen readers. */

import { blinken, lavrov, binary } from './articles';
import { axeFindsNothing } from './axe';
import { expect, test } from './rasid';

test('English is a click away, whole, and remembered', async ({ rasid }) => {
  const { page } = rasid;
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await rasid.drop(blinken);
  await rasid.analysis();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('rasid-analyzer .app')).toHaveAttribute('dir', 'ltr');
  await expect(rasid.tab('stances')).toContainText('Stances');
  // The article is still there, and still runs from right to left.
  await expect(page.locator('.reader')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.reader')).toContainText('بلينكن');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Who stands where?' })).toBeVisible();
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
});

test('the theme is chosen and remembered', async ({ rasid }) => {
  const { page } = rasid;
  const theme = page.locator('rasid-analyzer .app');
  await page.locator('#theme').selectOption('dark');
  await expect(theme).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(theme).toHaveAttribute('data-theme', 'dark');
});

// Only Chromium's driver can say what the system wants.
test('the theme follows the system when asked to', { tag: '@chromium' }, async ({ rasid }) => {
  const { page } = rasid;
  const theme = page.locator('rasid-analyzer .app');
  await page.locator('#theme').selectOption('system');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(theme).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(theme).toHaveAttribute('data-theme', 'dark');
});

test('everything works by keyboard alone', async ({ rasid }) => {
  const { page } = rasid;
  await rasid.tabTo('textarea');
  await page.keyboard.insertText('أكد وزير الخارجية الروسي سيرغي لافروف أن روسيا تدعم أوزبكستان.');
  await rasid.tabTo('.button.primary');
  await page.keyboard.press('Enter');
  await rasid.analysis();
  await rasid.tabTo('#tab-stances');
  // In Arabic the next tab lies to the left.
  await page.keyboard.press('ArrowLeft');
  await expect(rasid.tab('actors')).toBeFocused();
  await expect(rasid.tab('actors')).toHaveAttribute('aria-selected', 'true');
  await rasid.tabTo('.entity.person');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card')).toBeVisible();
  await rasid.tabTo('.card .icon-button', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card')).toBeHidden();
  // The focus goes back to where the card was opened.
  await expect(page.locator('.entity.person').first()).toBeFocused();
  await rasid.tabTo('.tools > .chip[aria-pressed]', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await rasid.tabTo('.mark[role=button]');
  await page.keyboard.press('Space');
  await expect(page.locator('.card')).toBeVisible();
  await rasid.tabTo('.exports summary', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.exports .menu-body')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.exports summary')).toBeFocused();
});

test('reading mode marks the same words with buttons, and cuts no joined word', async ({ rasid }) => {
  const { page } = rasid;
  await rasid.drop(blinken);
  const { mentions } = await rasid.analysis();
  const size = async () => {
    const { width, height } = await rasid.box(page.locator('.reader'));
    return [width, height];
  };
  const before = await size();
  await page.getByRole('button', { name: 'وضع القراءة' }).click();
  const marks = page.locator('.reader .mark[role=button]');
  await expect.poll(() => marks.count()).toBeGreaterThanOrEqual(mentions.length);
  // Letters that lost their joins would change the width of lines, and with it the height.
  expect(await size()).toEqual(before);
});

test.describe('without the highlight API', () => {
  test('marks are elements', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Highlight'));
    await page.goto('/');
    await page.locator('textarea').fill('أعلنت روسيا دعمها لأوزبكستان');
    await page.locator('.button.primary').click();
    await expect(page.locator('.reader .mark.country')).toHaveText(['روسيا', 'أوزبكستان']);
  });
});

for (const lang of ['ar', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    // It takes long in Firefox, where each language and each theme has its turn once.
    const tag = (lang === 'ar') === (theme === 'light') ? [] : ['@chromium'];
    test(`axe finds nothing: ${lang}, ${theme}`, { tag }, async ({ rasid }) => {
      test.setTimeout(90_000);
      const { page } = rasid;
      const check = (what: string) => axeFindsNothing(rasid, what);
      await rasid.wear(lang, theme);
      await check('start');
      await rasid.drop(blinken, binary, lavrov);
      await rasid.events('rasid:analysis', 2);
      await page.locator('.stance .head').first().click();
      await page.locator('.exports summary').click();
      await check('stance');
      await rasid.tab('actors').click();
      await page.locator('.entity:visible').first().click();
      await check('actor, dimmed');
      await rasid.tab('places').click();
      await page.locator('.tools .chip').first().click();
      await check('reading mode');
      await page.locator('.article.failed').click();
      await check('failed file');
    });
  }
}
