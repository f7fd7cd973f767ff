// A trade association offers courses; a member joins by the link, reads what is seen, and takes the offer up.
import { audit, expect, signIn, test, validate } from './guard.js';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    // axe needs JavaScript.
    const look = javaScriptEnabled ? audit : async () => {};
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 700 } });

    test('from a link to an offer that was taken up', async ({ page, browser }) => {
      const bond = `Bond van Bakkers ${javaScriptEnabled ? 'met' : 'zonder'}`;
      await signIn(page, 'chantal@college.example');
      await page.goto('/organisatie/nieuw');
      await page.getByLabel('Naam van je organisatie').fill(bond);
      await page.getByRole('button', { name: 'Organisatie starten' }).click();
      await page.getByRole('link', { name: 'Lid van een koepel, of zelf een koepel?' }).click();
      await look(page);
      await page.getByRole('button', { name: 'Maak hiervan een koepel' }).click();
      const link = await page.getByRole('link', { name: /\/koepel\// }).getAttribute('href');
      const umbrella = new URL(page.url()).pathname;

      await page.getByRole('link', { name: 'Nieuw aanbod' }).click();
      await page.getByLabel('Naam van je aanbod').fill('Veilig beginnen');
      await page.getByRole('button', { name: 'Bied dit aan' }).click();
      await expect(page.getByRole('alert')).toContainText('Kies minstens één cursus');
      await look(page);
      await page.getByLabel('Waarom?').fill('Elke bakker bestelt straks met AI.');
      await page.getByLabel('AI in gewone taal').check();
      await page.getByLabel('Veilig met gegevens').check();
      await page.getByRole('button', { name: 'Bied dit aan' }).click();
      await expect(page.getByText('Nog geen lid nam dit over')).toBeVisible();
      const offer = new URL(page.url()).pathname;

      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 700 } });
      const member = await context.newPage();
      await signIn(member, 'bram@korenaar.example');
      await member.goto(link);
      await expect(member.getByRole('main')).toContainText('De koepel ziet nooit wie er bij jullie werken');
      await look(member);
      await validate(member, new URL(link).pathname);
      await member.getByLabel('Welke organisatie wordt lid?').selectOption({ label: 'Bakkerij De Korenaar' });
      await member.getByRole('button', { name: 'Word lid' }).click();
      await expect(member.getByRole('listitem').filter({ hasText: bond }).getByText(/lid sinds/)).toBeVisible();
      await look(member);
      await validate(member, new URL(member.url()).pathname);
      await member.getByRole('link', { name: 'Overzicht' }).click();
      await expect(member.getByRole('heading', { name: `${bond} biedt aan: Veilig beginnen` })).toBeVisible();
      await look(member);
      await validate(member, new URL(member.url()).pathname);
      await member.getByRole('listitem').filter({ hasText: bond }).getByRole('button', { name: 'Neem over' }).click();
      await expect(member).toHaveURL(/toewijzen\?course=ai-in-gewone-taal&course=veilig-met-gegevens&reason=Elke%20bakker/);

      await page.goto(offer);
      await expect(page.getByRole('main')).toContainText('1 lid nam dit over');
      await expect(page.getByText('Bakkerij De Korenaar')).toBeVisible();
      await expect(page.getByRole('main')).not.toContainText('Bram');
      for (const path of [offer, umbrella, `${umbrella}/aanbod`, `/en${umbrella.replace('organisatie', 'organisation').replace('koepel', 'umbrella')}`]) {
        await page.goto(path);
        await look(page);
        await validate(page, path);
      }
      await page.goto(umbrella);
      await page.getByRole('button', { name: 'Stop met Bakkerij De Korenaar' }).click();
      await expect(page.getByText('Nog geen leden')).toBeVisible();
      await context.close();
    });
  });
}
