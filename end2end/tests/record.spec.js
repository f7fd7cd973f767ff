// The AI-literacy record: a short one from nothing to paper, and every page of a record that grows.
import { readFile } from 'node:fs/promises';
import { audit, expect, signIn, test, validate } from './guard.js';

/** A new organisation of somebody of the demo, for only so many can sign up in an hour; gives the path of its first page. */
async function start(page, name) {
  await signIn(page, 'daan@wijzer.example');
  await page.goto('/organisatie/nieuw');
  await page.getByLabel('Naam van je organisatie').fill(`Fietsen van ${name}`);
  await page.getByRole('button', { name: 'Organisatie starten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Fietsen van ${name}`);
  return new URL(page.url()).pathname;
}

/** What a button downloads. */
async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 375, height: 800 } });
    test.setTimeout(120_000);
    // axe runs in the page, and pages are the same without JavaScript.
    const look = async (page) => {
      if (!javaScriptEnabled) return;
      await audit(page);
      await validate(page, new URL(page.url()).pathname);
    };

    test('a small firm has its first record on paper', async ({ page }) => {
      const home = await start(page, `Wouter${javaScriptEnabled ? 'met' : 'zonder'}`);
      await look(page);
      await page.goto(`${home}/dossier`);
      await expect(page.getByRole('main')).toContainText('Schrijf op welke AI jullie gebruiken.');
      await page.getByRole('link', { name: 'Maak een kort dossier' }).click();
      await page.getByRole('button', { name: 'Verder' }).click();
      await expect(page.getByRole('alert')).toContainText('Kruis er minstens één aan.');
      await page.getByRole('checkbox', { name: /^AI-assistent voor teksten/ }).check();
      await page.getByLabel('Nog iets anders? Eén per regel.').fill('Fietsherkenner');
      await look(page);
      await page.getByRole('button', { name: 'Verder' }).click();
      await expect(page.getByRole('group', { name: 'Fietsherkenner' })).toBeVisible();
      await page.getByRole('group', { name: 'Fietsherkenner' }).getByLabel('Mag het gebruikt worden?').selectOption('ja, met regels');
      await page.getByRole('group', { name: 'Fietsherkenner' }).getByLabel('Regels voor gebruik').fill('Geen foto’s van klanten.');
      await look(page);
      await page.getByRole('button', { name: 'Verder' }).click();
      await page.getByRole('button', { name: 'Verder' }).click();
      await expect(page.getByRole('alert')).toContainText('Wie tekent namens de leiding: vul dit in.');
      await page.getByLabel('Wie tekent namens de leiding?').fill('Wouter, eigenaar');
      await look(page);
      await page.getByRole('button', { name: 'Verder' }).click();
      const pdf = await downloaded(page, () => page.getByRole('button', { name: 'Download je dossier (PDF)' }).click());
      expect(pdf.name).toMatch(/^dossier-\d{4}-\d{2}-\d{2}\.pdf$/);
      const text = pdf.bytes.toString('latin1');
      expect(text.startsWith('%PDF-1.')).toBe(true);
      for (const mark of ['/StructTreeRoot', '/MarkInfo', '%%EOF']) expect(text).toContain(mark);
      // The same words as a page.
      await page.goto(`${home}/dossier/lezen`);
      for (const said of ['Fietsherkenner', 'Geen foto’s van klanten.', 'Wouter, eigenaar', 'Het is geen bewijs']) {
        await expect(page.getByRole('main')).toContainText(said);
      }
      await look(page);
      await page.goto(home);
      await expect(page.getByRole('main')).toContainText('2 AI-systemen');
      await expect(page.getByRole('main')).toContainText('Actie nodig');
      await look(page);
    });

    test('a record grows, and every change can be taken back', async ({ page }) => {
      const home = await start(page, `Yvonne${javaScriptEnabled ? 'met' : 'zonder'}`);
      await page.goto(`${home}/dossier/beginlijst`);
      await look(page);
      await page.getByRole('checkbox', { name: /^Boekhouding die bonnen herkent/ }).check();
      await page.getByRole('button', { name: 'Zet in het dossier' }).click();
      await page.getByRole('link', { name: 'Rol erbij' }).click();
      await page.getByLabel('Hoe heet de rol?').fill('Administratie');
      await look(page);
      await page.getByRole('button', { name: 'Bewaar' }).click();
      await page.getByRole('link', { name: 'Boekhouding die bonnen herkent', exact: true }).click();
      await page.getByRole('checkbox', { name: 'Administratie' }).check();
      await look(page);
      await page.getByRole('button', { name: 'Bewaar' }).click();
      await page.getByRole('link', { name: 'Administratie: bekijk welke cursussen de regels voorstellen.' }).click();
      await expect(page.getByRole('main')).toContainText('omdat deze rol Boekhouding die bonnen herkent gebruikt');
      await look(page);
      await page.getByRole('button', { name: 'Neem over voor Administratie' }).click();
      await expect(page.getByRole('main')).toContainText('Alles wat de regels voorstellen, hoort al bij deze rol.');
      await page.goto(`${home}/dossier`);
      await page.getByRole('link', { name: 'Administratie: wijs de cursussen van deze rol toe.' }).click();
      await expect(page.getByRole('checkbox', { name: /^Veilig met gegevens/ })).toBeChecked();
      await expect(page.getByLabel('Waarom?')).toHaveValue(/Dit hoort bij je rol Administratie/);
      await page.getByRole('button', { name: 'Toewijzen', exact: true }).click();
      await page.goto(`${home}/dossier`);
      await expect(page.getByRole('main')).not.toContainText('wijs de cursussen van deze rol toe');
      await look(page);
      await page.getByRole('link', { name: 'Administratie', exact: true }).click();
      await page.getByRole('button', { name: 'Haal weg' }).click();
      await page.getByRole('link', { name: 'Wijzigingen' }).click();
      await expect(page.getByRole('main')).toContainText('Rol: Administratie');
      await look(page);
      await page.getByRole('link', { name: 'Rol: Administratie' }).first().click();
      await page.getByText('Eerdere versies').click();
      await page.getByRole('button', { name: 'Zet deze versie terug' }).first().click();
      await expect(page.getByText('Bewaard in het dossier.')).toBeVisible();
      await page.goto(`${home}/dossier/bestanden`);
      await look(page);
      await page.getByLabel('Wat wil je?').selectOption('Register: per mens, rol en AI-systeem');
      await page.getByLabel('Als wat?').selectOption('Excel');
      const book = await downloaded(page, () => page.getByRole('button', { name: 'Maak het bestand' }).click());
      expect(book.name).toMatch(/\.xlsx$/);
      expect(book.bytes.subarray(0, 2).toString()).toBe('PK');
      await page.goto(`${home}/dossier/bestanden`);
      await expect(page.getByRole('main')).toContainText('Register: per mens, rol en AI-systeem, Excel');
    });
  });
}

test('hidden AI can be looked for without an account', async ({ page }) => {
  await page.goto('/verborgen-ai');
  await page.getByRole('checkbox', { name: /^Gesprekken opnemen/ }).check();
  await audit(page);
  await validate(page, '/verborgen-ai');
  await page.goto('/en/hidden-ai');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hidden AI in your company');
});
