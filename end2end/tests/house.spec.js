// An employer says what holds at its place; its people read it at the lesson, folded and plain.
import { audit, expect, signIn, test, validate } from './guard.js';

const LESSON = '/leren/veilig-met-gegevens/goedgekeurd-of-prive-account';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    // axe needs JavaScript.
    const look = javaScriptEnabled ? audit : async () => {};
    test.use({ javaScriptEnabled, viewport: { width: 375, height: 800 } });

    test('rules and a text at a lesson, read by staff', async ({ page, browser }) => {
      const mark = javaScriptEnabled ? 'met' : 'zonder';
      await signIn(page, 'bram@korenaar.example');
      await page.goto('/organisatie');
      await page.getByRole('link', { name: 'Bakkerij De Korenaar' }).click();
      await page.getByRole('link', { name: 'Huisregels' }).click();
      await page.getByLabel('Bij ons: welke hulpmiddelen').fill(`Alleen de schrijfhulp (${mark}).\nGeen eigen account.`);
      await page.getByLabel('Wat nooit in een AI-hulpmiddel mag').fill('x'.repeat(601));
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await expect(page.getByRole('alert')).toContainText('600 tekens of minder');
      await look(page);
      await page.getByLabel('Wat nooit in een AI-hulpmiddel mag').fill('Ons broodrecept.');
      await page.getByLabel('Wie vraag je?').fill('Bram, elke ochtend.');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await expect(page.getByRole('status')).toContainText('Bewaard');
      const preview = page.getByRole('complementary', { name: 'Bij Bakkerij De Korenaar' });
      await expect(preview).toContainText('Ons broodrecept.');
      await look(page);
      await validate(page, new URL(page.url()).pathname);

      await page.getByRole('link', { name: 'Veilig met gegevens' }).click();
      const place = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Goedgekeurd of privé-account' }) });
      await place.locator('summary', { hasText: /Zet er iets bij|Verander de tekst/ }).click();
      await place.getByLabel('Jullie tekst bij').fill(`Bij de kassa (${mark}).`);
      await place.getByRole('button', { name: 'Bewaren' }).click();
      await expect(place.getByText(`Bij de kassa (${mark}).`).first()).toBeVisible();
      await look(page);
      await validate(page, new URL(page.url()).pathname);

      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 700 } });
      const phone = await context.newPage();
      await signIn(phone, 'amina@korenaar.example');
      await phone.goto(LESSON);
      const house = phone.getByRole('complementary', { name: 'Bij Bakkerij De Korenaar' });
      await expect(house).toContainText(`Bij de kassa (${mark}).`);
      await expect(house.getByText('Geen eigen account.')).toBeHidden();
      await house.getByText('Onze huisregels voor AI').click();
      await expect(house.getByText('Geen eigen account.')).toBeVisible();
      await look(phone);
      await validate(phone, LESSON);
      await context.close();

      const stranger = await browser.newContext({ javaScriptEnabled });
      const visitor = await stranger.newPage();
      await visitor.goto(LESSON);
      await expect(visitor.getByText('Bakkerij De Korenaar')).toHaveCount(0);
      await stranger.close();

      await place.getByRole('button', { name: 'Haal weg' }).click();
      await expect(page.getByText(`Bij de kassa (${mark}).`)).toHaveCount(0);
    });
  });
}

test.describe('dark and in English', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 320, height: 700 } });

  test('pages of the house', async ({ page }) => {
    await signIn(page, 'bram@korenaar.example');
    await page.goto('/organisatie');
    const home = await page.getByRole('link', { name: 'Bakkerij De Korenaar' }).getAttribute('href');
    const english = `/en${home.replace('organisatie', 'organisation')}/house-rules`;
    for (const path of [`${home}/huisregels`, english, `${english}/veilig-met-gegevens`, LESSON]) {
      await page.goto(path);
      await audit(page);
      await validate(page, path);
    }
  });
});
