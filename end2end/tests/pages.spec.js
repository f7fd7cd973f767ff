// Every page: accessible, valid, no wider than a small phone, light and dark, in both languages, for whoever may see it.
import { audit, expect, signIn, test, validate } from './guard.js';

const PUBLIC = [
  '/', '/cursussen', '/cursussen/ai-in-gewone-taal', '/cursussen/veilig-met-gegevens', '/cursussen/veilig-met-gegevens/kaartjes',
  '/leren/ai-in-gewone-taal/een-rekenregel-of-ai', '/leren/ai-in-gewone-taal/slechte-voorbeelden',
  '/leren/ai-in-gewone-taal/ai-die-zelf-stappen-zet', '/leren/ai-in-gewone-taal/herkennen-in-beeld-en-geluid',
  '/leren/veilig-met-gegevens/goedgekeurd-of-prive-account', '/leren/veilig-met-gegevens/bedrijfsgeheim-is-ook-gevoelig',
  '/leren/veilig-met-gegevens/bel-eerst-leg-daarna-vast', '/leren/veilig-met-gegevens/een-mens-laten-meekijken',
  '/zoeken', '/zoeken?q=datalek', '/zoeken?q=onvindbaar', '/feiten', '/feiten/F-16', '/mijn-leren', '/mijn-leren/notities',
  '/wat-ziet-mijn-werkgever', '/over', '/privacy', '/toegankelijkheid', '/account-maken', '/inloggen', '/inloggen/per-mail',
  '/wachtwoord-vergeten', '/code', '/code/eerste-keer', '/bestaat-niet', '/inloggen/link/00',
];
const MEMBER = [
  '/', '/cursussen', '/cursussen/veilig-met-gegevens', '/cursussen/ai-in-gewone-taal/afgerond', '/mijn-leren', '/mijn-leren/notities',
  '/leren/veilig-met-gegevens/bedrijfsgeheim-is-ook-gevoelig', '/leren/ai-in-gewone-taal/een-rekenregel-of-ai',
  '/leren/ai-in-gewone-taal/leren-van-voorbeelden', '/leren/ai-in-gewone-taal/ai-die-zelf-stappen-zet',
  '/wat-ziet-mijn-werkgever', '/account', '/account/gegevens', '/account/wissen', '/account/wachtwoord', '/account/e-mail',
  '/bewijs-dat-jij-het-bent',
];
const OPERATOR = ['/beheer', '/beheer/postbak'];
const ENGLISH = [
  '/en', '/en/courses', '/en/courses/veilig-met-gegevens', '/en/learn/veilig-met-gegevens/goedgekeurd-of-prive-account', '/en/search',
  '/en/facts', '/en/my-learning', '/en/what-my-employer-sees', '/en/about', '/en/privacy', '/en/accessibility', '/en/sign-up',
  '/en/sign-in', '/en/forgot-password', '/en/does-not-exist',
];

async function auditAll(page, paths) {
  for (const path of paths) {
    await page.goto(path);
    await audit(page);
    await validate(page, path);
  }
}

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 700 } });
    test.setTimeout(180_000);

    test('pages for everyone', async ({ page }) => auditAll(page, PUBLIC));

    test('pages in English', async ({ page }) => auditAll(page, ENGLISH));

    test('pages of a member', async ({ page }) => {
      await signIn(page, 'amina@korenaar.example');
      await auditAll(page, MEMBER);
    });

    test('pages of the operator', async ({ page }) => {
      await signIn(page, 'daan@wijzer.example');
      await auditAll(page, OPERATOR);
    });
  });
}

test.describe('wide', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('a wide window', async ({ page }) => auditAll(page, ['/', '/cursussen', '/leren/veilig-met-gegevens/goedgekeurd-of-prive-account']));
});

test('at 200 % text nothing is lost', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const path of ['/', '/leren/veilig-met-gegevens/goedgekeurd-of-prive-account', '/account-maken']) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '36px'));
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider, path).toBeLessThanOrEqual(0);
  }
});

test('refused forms are accessible too', async ({ page }) => {
  await page.goto('/account-maken');
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(page.getByRole('alert')).toContainText('Vul je naam in.');
  await audit(page);
  await page.getByRole('link', { name: 'Vul je naam in.' }).click();
  await expect(page.getByLabel('Je naam')).toBeFocused();
});

test('the checkers do check', async ({ page }) => {
  await page.goto('/over');
  await page.setContent('<main><img src="x.png"><button></button></main>');
  await expect(audit(page)).rejects.toThrow(/image-alt/);
  page.removeAllListeners('console');
});
