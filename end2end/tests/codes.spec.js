// People without e-mail: an owner prints cards, somebody signs in with one on a tablet that many use, and is gone afterwards.
import { audit, expect, signIn, test, validate } from './guard.js';

const SECRET = 'lamp regen kaas';

/** Makes a card for this name; gives the code. */
async function cardFor(page, name) {
  await page.goto('/organisatie');
  await page.getByRole('link', { name: 'Bakkerij De Korenaar' }).click();
  await page.getByRole('link', { name: 'Mensen', exact: true }).click();
  await page.getByRole('link', { name: 'Mensen zonder e-mail' }).click();
  await page.getByLabel('Namen').fill(`${name}\n`);
  await page.getByRole('button', { name: 'Bekijk de lijst' }).click();
  await page.getByRole('button', { name: 'Maak 1 kaartje' }).click();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  await expect(card).toContainText('Je werkgever ziet nooit');
  await expect(card.getByRole('img', { name: /Code om te scannen/ })).toBeVisible();
  return card.locator('.cut-code').textContent();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  test.describe(how, () => {
    test.use({ javaScriptEnabled });
    test.setTimeout(120_000);

    test('a card, a first time, a shared tablet, and nothing left behind', async ({ page, browser, baseURL }) => {
      const name = `Hans ${how}`;
      await signIn(page, 'bram@korenaar.example');
      const code = await cardFor(page, name);

      const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 820, height: 1180 } });
      const tablet = await context.newPage();
      await tablet.goto('/inloggen');
      await tablet.getByRole('link', { name: 'Heb je een code op papier?' }).click();
      await tablet.getByRole('link', { name: 'Dit is mijn eerste keer' }).click();
      await tablet.getByLabel('Je code').fill(code.toLowerCase().replaceAll('-', ' '));
      await tablet.getByLabel('Kies een wachtwoord').fill(SECRET);
      await tablet.getByLabel('Typ het nog een keer').fill('lamp regen');
      await tablet.getByText('Dit is een gedeelde tablet').click();
      await tablet.getByRole('button', { name: 'Bewaar en log in' }).click();
      await expect(tablet.getByRole('alert')).toContainText('niet hetzelfde');
      await tablet.getByLabel('Kies een wachtwoord').fill(SECRET);
      await tablet.getByLabel('Typ het nog een keer').fill(SECRET);
      await tablet.getByRole('button', { name: 'Bewaar en log in' }).click();
      await expect(tablet.getByRole('status')).toContainText('Je bent ingelogd');

      await tablet.goto('/account');
      await expect(tablet.getByRole('main')).toContainText('Je logt in met een code op papier');
      await tablet.getByRole('button', { name: 'Ik ben klaar' }).click();
      await expect(tablet.getByRole('heading', { level: 1 })).toHaveText('Inloggen met een code');
      await expect(tablet.getByText('Dit is een gedeelde tablet')).toBeVisible();
      await expect(tablet.getByRole('checkbox')).toBeChecked();

      // Whoever presses "back" finds the way in and nobody's page.
      await tablet.goBack();
      await expect(tablet.getByRole('heading', { level: 1 })).toHaveText('Inloggen met een code');
      expect(await tablet.content()).not.toContain(name);

      await tablet.goto('/code');
      await tablet.getByLabel('Je code').fill(code);
      await tablet.getByLabel('Je wachtwoord').fill('geraden');
      await tablet.getByRole('button', { name: 'Log in' }).click();
      await expect(tablet.getByRole('alert')).toContainText('horen niet bij elkaar');
      await tablet.getByLabel('Je wachtwoord').fill(SECRET);
      await tablet.getByRole('button', { name: 'Log in' }).click();
      await expect(tablet.getByRole('button', { name: 'Ik ben klaar' })).toBeVisible();
      await context.close();
    });
  });
}

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 700 } });
    test.setTimeout(120_000);

    test('pages around codes', async ({ page }) => {
      for (const path of ['/code', '/en/code', '/code/eerste-keer', '/en/code/first-time']) {
        await page.goto(path);
        await audit(page);
        await validate(page, path);
      }
      await page.getByRole('button').last().click();
      await expect(page.getByRole('alert')).toBeVisible();
      await audit(page);

      await signIn(page, 'bram@korenaar.example');
      await cardFor(page, `Hilde ${colorScheme}`);
      await audit(page);
      await page.getByRole('link', { name: 'Terug naar mensen zonder e-mail' }).click();
      await audit(page);
      const codes = new URL(page.url()).pathname;
      await validate(page, codes);
      await page.getByLabel('Namen').fill('Jan\nJan\nAmina');
      await page.getByRole('button', { name: 'Bekijk de lijst' }).click();
      await expect(page.getByText('zo heet al iemand bij jullie')).toBeVisible();
      await audit(page);
      await page.goto(codes);
      await page.getByRole('button', { name: 'Maak nieuwe codes' }).click();
      await expect(page.getByRole('alert')).toContainText('Zet een vinkje');
      await audit(page);
      const restart = page.getByRole('link', { name: `Begin opnieuw met Hilde ${colorScheme}` });
      const path = await restart.getAttribute('href');
      await page.goto(path);
      await audit(page);
      await validate(page, path);
      await page.getByRole('button', { name: 'Maak een nieuw account en een kaartje' }).click();
      await expect(page.locator('.cut-code')).toHaveCount(1);
    });
  });
}
