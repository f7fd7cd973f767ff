// An owner puts courses together in a path, assigns it to come back every year, and finds everyone in the overview.
import { audit, expect, signIn, test, validate } from './guard.js';

const SEE = [['with JavaScript', true], ['without JavaScript', false]];

for (const [how, javaScriptEnabled] of SEE) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled, viewport: { width: 375, height: 800 } });
    test.setTimeout(120_000);
    // What looks for faults of accessibility is a script.
    const look = javaScriptEnabled ? audit : async () => {};

    test('a path is assigned, comes back, and everyone is in the overview', async ({ page }) => {
      const name = `Nieuw in de zorg ${javaScriptEnabled ? 'met' : 'zonder'} ${Date.now()}`;
      await signIn(page, 'esra@zorgvuur.example');
      await page.goto('/organisatie');
      await page.getByRole('link', { name: 'Woonzorg Zorgvuur' }).click();
      const home = new URL(page.url()).pathname;
      await page.getByRole('link', { name: 'Toewijzen', exact: true }).first().click();
      await page.getByRole('link', { name: 'Zet cursussen bij elkaar in een leerpad' }).click();
      await page.getByRole('button', { name: 'Leerpad maken' }).click();
      await expect(page.getByRole('alert')).toContainText('Geef het leerpad een naam.');
      await page.getByLabel('Naam van het leerpad').fill(name);
      await page.getByLabel('Cursus 1').selectOption({ label: 'Veilig met gegevens: AVG en AI' });
      await page.getByLabel('Cursus 2').selectOption({ label: 'AI in gewone taal' });
      await page.getByRole('button', { name: 'Leerpad maken' }).click();
      await expect(page.getByRole('link', { name })).toBeVisible();
      await look(page);
      await validate(page, `${home}/leerpaden`);
      await page.getByRole('link', { name }).click();
      await look(page);

      await page.goto(`${home}/toewijzen`);
      await look(page);
      await page.getByRole('checkbox', { name: new RegExp(name) }).check();
      await page.getByLabel('Hoe vaak?').selectOption({ label: 'Elk jaar' });
      await page.getByLabel('Dagen vooraf die meetellen').fill('30');
      await page.getByRole('button', { name: 'Toewijzen', exact: true }).click();
      await expect(page.getByText('Dit is toegewezen.')).toBeVisible();
      await page.getByRole('link', { name: 'AI in gewone taal' }).first().click();
      await expect(page.getByText('Elk jaar, voor iedereen tegelijk. Afronden in de 30 dagen ervoor telt mee.')).toBeVisible();
      await look(page);

      await page.goto('/mijn-leren');
      await expect(page.getByText(`Leerpad ${name}`)).toBeVisible();
      await look(page);

      await page.goto(`${home}/overzicht`);
      await look(page);
      await validate(page, `${home}/overzicht`);
      await page.getByLabel('Cursus').selectOption({ label: 'Veilig met gegevens: AVG en AI' });
      await page.getByLabel('In de naam staat').fill('esr');
      await page.getByRole('button', { name: 'Laat zien' }).click();
      await expect(page.getByRole('row', { name: /Esra Veilig met gegevens/ }).first()).toContainText('open');
      await expect(page.getByRole('row', { name: /AI in gewone taal/ })).toHaveCount(0);
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download wat je hier ziet' }).click();
      expect((await waiting).suggestedFilename()).toBe('overzicht.csv');
    });
  });
}

test('a finished course is begun again by its learner', async ({ page }) => {
  await signIn(page, 'amina@korenaar.example');
  await page.goto('/cursussen/ai-in-gewone-taal/afgerond');
  await audit(page);
  await expect(page.getByRole('button', { name: 'Doe deze cursus opnieuw' })).toBeVisible();
});
