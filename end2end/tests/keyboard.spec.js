// With the keyboard alone.
import { expect, test } from './guard.js';

/** Presses Tab until the focus is on what matches. */
async function tabTo(page, matches, most = 80) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, matches)) return;
  }
  throw new Error(`the keyboard does not get to ${matches}`);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('from the home page through a first exercise to the next lesson', async ({ page }) => {
      await page.goto('/');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
      await page.keyboard.press('Enter');
      await tabTo(page, '.button.big');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/leren\//);
      if (javaScriptEnabled) await expect(page.locator('html[data-islands=ready]')).toBeAttached();
      await tabTo(page, 'input[type=radio][name=pick]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'input[name=sure]');
      await page.keyboard.press('Space');
      await tabTo(page, 'form.ask .button');
      await page.keyboard.press('Enter');
      await expect(page.locator('.verdict').first()).toBeVisible();
      await tabTo(page, '.ending .button');
      const lesson = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== new URL(lesson).pathname);
      await expect(page.locator('.flash')).toContainText('Les klaar');
    });
  });
}

test('the focus can always be seen', async ({ page }) => {
  await page.goto('/');
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    expect(outline).toBe('solid');
  }
});
