// An employer starts, invites, asks for a course; an employee joins from the poster, finishes and leaves.
import { answerRight, criticalIn, lessonsOf } from './course.js';
import { audit, expect, signIn, test, validate } from './guard.js';

const NOBODY_ELSE = `${Date.now()}`;

async function signUp(page, name) {
  await page.getByLabel('Je naam').fill(name);
  await page.getByLabel('Je e-mailadres').fill(`${name.toLowerCase()}-${NOBODY_ELSE}@proef.example`);
  await page.getByLabel('Kies een wachtwoord').fill('lantaarn wolk pindakaas');
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
}

async function finishCourse(page, course) {
  for (const lesson of lessonsOf(course)) {
    await page.goto(`/leren/${course}/${lesson.slug}`);
    for (const exercise of criticalIn(lesson.text)) await answerRight(page, exercise);
    await page.getByRole('button', { name: /^Klaar/ }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('afgerond');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 375, height: 800 } });
    test.setTimeout(120_000);

    test('from an empty organisation to a finished course', async ({ page, browser }) => {
      const owner = `Willem${javaScriptEnabled ? 'met' : 'zonder'}`;
      await page.goto('/organisatie');
      await page.getByRole('link', { name: 'Organisatie starten' }).click();
      await signUp(page, owner);
      await page.getByLabel('Naam van je organisatie').fill('Garage Öz & zn.');
      await page.getByLabel('Sector').selectOption({ label: 'Een andere sector' });
      await page.getByRole('button', { name: 'Organisatie starten' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Garage Öz & zn.');
      const home = new URL(page.url()).pathname;

      await page.getByRole('main').getByRole('link', { name: 'Uitnodigen' }).last().click();
      await expect(page.getByRole('img', { name: /Code om te scannen/ })).toBeVisible();
      const link = await page.getByRole('link', { name: /\/meedoen\// }).getAttribute('href');

      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 375, height: 800 } });
      const phone = await context.newPage();
      await phone.goto(link);
      await expect(phone.getByRole('main')).toContainText('Je werkgever ziet nooit je antwoorden');
      await phone.getByRole('main').getByRole('link', { name: 'Account maken' }).click();
      await signUp(phone, `Fatma${javaScriptEnabled ? 'met' : 'zonder'}`);
      await phone.getByRole('button', { name: 'Ik doe mee' }).click();
      await expect(phone.getByText('Je doet mee.')).toBeVisible();

      await page.getByRole('link', { name: 'Toewijzen' }).click();
      await page.getByRole('checkbox', { name: /^AI in gewone taal/ }).check();
      await page.getByLabel('Waarom?').fill('');
      await page.getByRole('button', { name: 'Toewijzen', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText('Vul in waarom');
      await page.getByLabel('Waarom?').fill('De diagnose-app gebruikt AI.');
      await page.getByRole('button', { name: 'Toewijzen', exact: true }).click();
      await expect(page.getByText('0 van 2 mensen hebben de cursus afgerond')).toBeVisible();
      const assignment = new URL(page.url()).pathname;

      await phone.goto('/mijn-leren');
      await expect(phone.getByRole('main')).toContainText('Garage Öz & zn. vraagt dit: De diagnose-app gebruikt AI.');
      await finishCourse(phone, 'ai-in-gewone-taal');

      await page.goto(assignment);
      await expect(page.getByText('1 van 2 mensen hebben de cursus afgerond')).toBeVisible();
      const row = page.getByRole('row', { name: /Fatma/ });
      await expect(row).toContainText('afgerond op');
      await expect(page.getByRole('row', { name: new RegExp(owner) })).toContainText('open');

      await phone.goto('/wat-ziet-mijn-werkgever');
      await expect(phone.getByRole('main')).toContainText(`${owner} bekeek de lijst`);
      await phone.getByRole('link', { name: 'Weg bij deze organisatie' }).click();
      await phone.getByRole('button', { name: 'Maak de band los' }).click();
      await expect(phone.getByText('De band is losgemaakt.')).toBeVisible();
      await phone.goto('/cursussen/ai-in-gewone-taal/afgerond');
      await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
      await page.goto(`${home}/mensen`);
      await expect(page.getByText('1 mens doet mee')).toBeVisible();
      await context.close();
    });
  });
}

test('a pasted list with bad rows is mended in place', async ({ page }) => {
  await signIn(page, 'esra@zorgvuur.example');
  await page.goto('/organisatie');
  await page.getByRole('link', { name: 'Woonzorg Zorgvuur' }).click();
  await page.getByRole('link', { name: 'Mensen', exact: true }).click();
  await page.getByRole('link', { name: 'Nodig mensen uit met een lijst' }).click();
  await page.getByLabel('Plak hier je lijst').fill('Naam\tE-mail\nFatma\tfatma@proef.example\nGül\tgul at proef\n\tnaamloos@proef.example\nFatma\tfatma@proef.example');
  await page.getByRole('button', { name: 'Bekijk de lijst' }).click();
  await expect(page.getByText('3 regels kloppen nog niet')).toBeVisible();
  await audit(page);
  await page.getByRole('group', { name: 'Regel 1' }).getByLabel('E-mailadres').fill('gul@proef.example');
  await page.getByRole('group', { name: 'Regel 2' }).getByLabel('Naam').fill('Hans');
  const third = page.getByRole('group', { name: 'Regel 3' });
  await third.getByLabel('Naam').fill('');
  await third.getByLabel('E-mailadres').fill('');
  await page.getByRole('button', { name: 'Bekijk opnieuw' }).click();
  await expect(page.getByText('3 mensen zijn uitgenodigd')).toBeVisible();
  await audit(page);
  await page.getByRole('listitem').filter({ hasText: 'Hans' }).getByRole('button', { name: 'Trek in' }).click();
  await expect(page.getByText('2 mensen zijn uitgenodigd')).toBeVisible();
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 700 } });

    test('pages of an employer', async ({ page }) => {
      await signIn(page, 'bram@korenaar.example');
      await page.goto('/organisatie');
      await audit(page);
      const home = await page.getByRole('link', { name: 'Bakkerij De Korenaar' }).getAttribute('href');
      const assignment = await page.goto(home).then(() => page.getByRole('link', { name: 'AI in gewone taal' }).getAttribute('href'));
      const poster = `${home}/uitnodigen`;
      const paths = [home, `${home}/mensen`, `${home}/mensen/erbij`, poster, `${home}/toewijzen`, assignment, '/organisatie/nieuw', `${home}/verlaten`];
      const english = [home, assignment].map((path) => `/en${path.replace('organisatie', 'organisation').replace('toewijzingen', 'assignments')}`);
      await page.goto(poster);
      paths.push(new URL(await page.getByRole('link', { name: /\/meedoen\// }).getAttribute('href')).pathname);
      for (const path of [...paths, ...english, '/en/organisation', '/wat-ziet-mijn-werkgever']) {
        await page.goto(path);
        await audit(page);
        await validate(page, path);
      }
      await page.goto(`${home}/toewijzen`);
      await page.getByLabel('Minuten', { exact: true }).fill('0');
      await page.getByRole('button', { name: 'Toewijzen', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText('Vul een heel getal in');
      await audit(page);
    });
  });
}
