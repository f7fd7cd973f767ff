// What an employer has sent: foretold, paused and told afterwards. And the switch of whoever gets it.
import { audit, expect, signIn, test, validate } from './guard.js';

const days = (number) => new Date(Date.now() + number * 86_400_000).toISOString().slice(0, 10);

async function openMessages(page) {
  await page.goto('/organisatie');
  await page.getByRole('link', { name: 'Woonzorg Zorgvuur' }).click();
  await page.getByRole('link', { name: 'Berichten', exact: true }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 800 } });
    test.setTimeout(120_000);
    // axe runs in the page, and pages are the same without JavaScript.
    const look = async (page) => javaScriptEnabled && audit(page);

    test('an employer reads what will be sent, and pauses it', async ({ page }) => {
      const why = `We plannen met AI (${javaScriptEnabled ? 'met' : 'zonder'}).`;
      await signIn(page, 'esra@zorgvuur.example');
      await page.goto('/organisatie');
      await page.getByRole('link', { name: 'Woonzorg Zorgvuur' }).click();
      await page.getByRole('link', { name: 'Toewijzen', exact: true }).click();
      await page.getByRole('checkbox', { name: /^Veilig met gegevens/ }).check();
      await page.getByLabel('Waarom?').fill(why);
      await page.locator('#target').fill(days(40));
      await page.getByRole('button', { name: 'Toewijzen', exact: true }).click();
      await expect(page.getByRole('main')).toContainText('Herinneringen');
      await openMessages(page);
      const reminder = page.getByRole('article').filter({ hasText: why });
      await expect(reminder).toContainText('Aan iedereen bij wie de cursus dan nog open staat.');
      await reminder.getByText('Lees de mail', { exact: true }).click();
      await expect(reminder.getByText(/^Dag \[naam\]/)).toContainText(why);
      await look(page);
      await validate(page, new URL(page.url()).pathname);
      await reminder.getByRole('button', { name: /^Pauzeer/ }).click();
      await expect(reminder).toContainText('Gepauzeerd: er gaat nu niets uit.');
      await look(page);
      await reminder.getByRole('button', { name: /^Ga verder/ }).click();
      await expect(reminder).not.toContainText('Gepauzeerd');
    });

    test('invitations leave within seconds of a yes, in the language that was chosen', async ({ page }) => {
      const email = `olena-${Date.now()}@proef.example`;
      await signIn(page, 'esra@zorgvuur.example');
      await page.goto('/organisatie');
      await page.getByRole('link', { name: 'Woonzorg Zorgvuur' }).click();
      await page.getByRole('link', { name: 'Mensen', exact: true }).click();
      await page.getByRole('link', { name: 'Nodig mensen uit met een lijst' }).click();
      await page.getByLabel('Plak hier je lijst').fill(`Olena\t${email}`);
      await page.getByRole('button', { name: 'Bekijk de lijst' }).click();
      await page.getByLabel('Taal van de uitnodiging').selectOption('en');
      await look(page);
      await page.getByRole('button', { name: 'Nodig 1 mens uit' }).click();
      await expect(async () => {
        await page.reload();
        await expect(page.getByText(`${email} · uitgenodigd op`)).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 10_000 });
      await page.getByRole('link', { name: 'Kijk hoe ver het is' }).click();
      await expect(page.getByRole('heading', { name: 'Uitnodigingen' })).toBeVisible();
      await look(page);
    });

    test('a learner turns reminders off and on', async ({ page }) => {
      await signIn(page, 'amina@korenaar.example');
      await page.goto('/account');
      await page.getByRole('button', { name: 'Zet herinneringen uit' }).click();
      await expect(page.getByText('Je krijgt geen mails om je aan een cursus te herinneren.')).toBeVisible();
      await look(page);
      await page.getByRole('button', { name: 'Zet herinneringen aan' }).click();
      await expect(page.getByRole('button', { name: 'Zet herinneringen uit' })).toBeVisible();
    });
  });
}
