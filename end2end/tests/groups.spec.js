// An owner makes a team, puts people in it, appoints whom to ask and who leads; they see what is theirs and no more.
import { audit, expect, signIn, test, validate } from './guard.js';

async function openOrganisation(page) {
  await signIn(page, 'bram@korenaar.example');
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Mijn organisatie' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bakkerij De Korenaar');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 375, height: 800 } });

    test('a team, a contact person and a manager', async ({ page, browser }) => {
      const team = `Nachtploeg ${javaScriptEnabled ? 'met' : 'zonder'}`;
      await openOrganisation(page);
      await page.getByRole('link', { name: 'Teams en rollen' }).click();
      await page.getByRole('button', { name: 'Maak deze groep' }).click();
      await expect(page.getByRole('alert')).toContainText('Vul een naam in.');
      await page.getByRole('textbox', { name: 'Naam' }).fill(team);
      await page.getByRole('button', { name: 'Maak deze groep' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(team);
      const address = new URL(page.url()).pathname;

      await page.getByRole('link', { name: 'Zet mensen in de groep' }).click();
      await page.getByLabel('Zoek op naam').fill('AMI');
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      await expect(page.getByLabel('Bram')).toHaveCount(0);
      await page.getByLabel('Amina').check();
      await page.getByRole('button', { name: 'Zet in de groep' }).click();
      await expect(page.getByRole('heading', { name: '1 mens' })).toBeVisible();

      await page.getByRole('link', { name: 'Amina' }).click();
      await expect(page.getByRole('group', { name: 'Zit in' }).getByLabel(team)).toBeChecked();
      await page.getByRole('group', { name: 'Geeft leiding aan' }).getByLabel(team).check();
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByRole('button', { name: 'Maak contactpersoon' }).click();
      await expect(page.getByRole('button', { name: 'Geen contactpersoon meer' })).toBeVisible();

      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 375, height: 800 } });
      const phone = await context.newPage();
      await signIn(phone, 'amina@korenaar.example');
      await phone.getByRole('link', { name: 'Mijn organisatie' }).click();
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Mijn team');
      await expect(phone.getByRole('main')).toContainText('Dit team heeft minder dan 10 mensen.');
      // The auditor is a script itself.
      if (javaScriptEnabled) await audit(phone);
      await phone.goto('/wat-ziet-mijn-werkgever');
      await expect(phone.getByRole('main')).toContainText('Vragen over AI? Stel ze aan: Amina.');
      await expect(phone.getByRole('main')).toContainText(team);
      expect((await phone.goto(address)).status()).toBe(404);
      await context.close();

      await page.getByRole('button', { name: 'Geen contactpersoon meer' }).click();
      await page.goto(address);
      await page.getByRole('link', { name: 'Stop deze groep' }).click();
      await page.getByRole('button', { name: 'Ja, stop deze groep' }).click();
      await expect(page.getByRole('link', { name: team })).toHaveCount(0);
    });
  });
}

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 700 } });

    test('pages of groups', async ({ page }) => {
      await openOrganisation(page);
      const home = new URL(page.url()).pathname;
      await page.goto(`${home}/groepen`);
      await audit(page);
      await page.getByRole('textbox', { name: 'Naam' }).fill(`Winkel met een lange naam, zoals mensen die geven ${colorScheme}`);
      await page.getByRole('button', { name: 'Maak deze groep' }).click();
      const group = new URL(page.url()).pathname;
      await page.goto(`${home}/mensen`);
      const person = await page.getByRole('link', { name: 'Amina' }).getAttribute('href');
      const own = await page.getByRole('link', { name: 'Bram' }).first().getAttribute('href');
      const paths = [
        `${home}/groepen`, group, `${group}/erbij`, `${group}/stop`, person, own, `${home}/mensen`, `${home}/mensen?q=zzz`,
        `${home}/groepscijfers`, '/organisatie', home.replace('/organisatie', '/en/organisation') + '/group-figures',
      ];
      for (const path of paths) {
        await page.goto(path);
        await audit(page);
        await validate(page, path);
      }
      await page.goto(`${home}/groepscijfers`);
      await expect(page.getByRole('main')).toContainText('Jullie zijn met weinig mensen.');
      await page.goto(`${group}/erbij`);
      await page.getByRole('button', { name: 'Zet in de groep' }).click();
      await expect(page.getByRole('alert')).toContainText('Vink minstens één mens aan.');
      await audit(page);
    });
  });
}
