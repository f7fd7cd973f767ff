// An account from beginning to end. Mail goes to the outbox, where Daan reads it.
import { expect, signIn, test } from './guard.js';

/** The link in the newest letter to someone, read by the operator in a browser of his own. */
async function linkFor(browser, baseURL, email) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await signIn(page, 'daan@wijzer.example');
  await expect(async () => {
    await page.goto('/beheer/postbak');
    await page.locator('.letters li', { hasText: email }).first().getByRole('link').click();
    await expect(page.locator('.letter a')).toBeVisible({ timeout: 1000 });
  }).toPass();
  const link = await page.locator('.letter a').getAttribute('href');
  await context.close();
  return link;
}

test('sign up by mail, confirm, another password, another address, sign out, erase', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const email = 'fatma@garage.example';
  await page.goto('/account-maken');
  await page.getByLabel('Je naam').fill('Fatma');
  await page.getByLabel('Je e-mailadres').fill(email);
  await page.getByText('Met een link die ik per mail krijg').click();
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dag Fatma');

  await page.goto(await linkFor(browser, baseURL, email));
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('status')).toContainText('Je e-mailadres is bevestigd');

  await page.goto('/account');
  await page.getByRole('link', { name: 'Een wachtwoord kiezen' }).click();
  await page.getByLabel('Kies een wachtwoord').fill('kort');
  await page.getByRole('button', { name: 'Bewaar dit wachtwoord' }).click();
  await expect(page.getByRole('alert')).toContainText('minstens 15 tekens');
  await page.getByLabel('Kies een wachtwoord').fill('boot wolk stoel peper');
  await page.getByRole('button', { name: 'Bewaar dit wachtwoord' }).click();
  await expect(page.getByRole('status')).toContainText('Je wachtwoord is veranderd');

  await page.getByRole('link', { name: 'E-mailadres veranderen' }).click();
  await page.getByLabel('Je nieuwe e-mailadres').fill('fatma@thuis.example');
  await page.getByRole('button', { name: 'Stuur de mail' }).click();
  await expect(page.getByText('Deze installatie verstuurt nog geen mail.')).toBeVisible();
  await page.goto(await linkFor(browser, baseURL, 'fatma@thuis.example'));
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByText('fatma@thuis.example')).toBeVisible();

  await page.getByLabel('Taal van de site en de mails').selectOption('en');
  await page.getByRole('button', { name: 'Bewaren' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account');
  await page.getByRole('link', { name: 'Nederlands', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn account');

  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByRole('status')).toContainText('Je bent uitgelogd');

  await page.goto('/wachtwoord-vergeten');
  await page.getByLabel('Je e-mailadres').fill('fatma@thuis.example');
  await page.getByRole('button', { name: 'Stuur de mail' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in je mail');
  await page.goto(await linkFor(browser, baseURL, 'fatma@thuis.example'));
  await page.getByLabel('Choose a password').fill('paard lantaarn muur thee');
  await page.getByRole('button', { name: 'Keep this password' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello Fatma');

  const download = page.waitForEvent('download');
  await page.goto('/account/gegevens');
  await page.getByRole('link', { name: 'Download alles als JSON' }).click();
  expect((await download).suggestedFilename()).toBe('wijzer.json');

  await page.goto('/account/wissen');
  await page.getByRole('button', { name: 'Wis mijn account' }).click();
  await expect(page.getByText('Zet een vinkje als je het zeker weet.')).toBeVisible();
  await page.getByText('Ja, wis mijn account').click();
  await page.getByRole('button', { name: 'Wis mijn account' }).click();
  await expect(page.getByRole('status')).toContainText('Je account is gewist');
  await page.goto('/inloggen');
  await page.getByLabel('Je e-mailadres').fill('fatma@thuis.example');
  await page.getByLabel('Je wachtwoord').fill('paard lantaarn muur thee');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert')).toContainText('horen niet bij elkaar');
});

test('switching language keeps the place', async ({ page }) => {
  await page.goto('/leren/veilig-met-gegevens/wat-is-een-datalek');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/learn\/veilig-met-gegevens\/wat-is-een-datalek$/);
  await expect(page.getByText('This lesson is only available in Dutch.')).toBeVisible();
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await expect(page).toHaveURL(/\/leren\/veilig-met-gegevens\/wat-is-een-datalek$/);
});

test('search leads to a lesson', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Zoeken' }).click();
  await page.getByLabel('Zoek in alle lessen').fill('persoonsgegevens');
  await page.keyboard.press('Enter');
  await expect(page.locator('mark').first()).toBeVisible();
  await page.locator('.hits a').first().click();
  await expect(page.locator('article.lesson')).toBeVisible();
});
