// The main journey, on a phone: from the home page to "Cursus afgerond", with JavaScript and without.
import { answerRight, answerWrong, criticalIn, lessonsOf } from './course.js';
import { audit, expect, test, watch } from './guard.js';

const COURSE = 'veilig-met-gegevens';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a visitor finishes a module, signs up, goes on elsewhere and finishes the course', async ({ page, browser, baseURL }) => {
      test.setTimeout(180_000);
      const lessons = lessonsOf(COURSE);
      await page.goto('/');
      await page.getByRole('link', { name: 'Cursussen' }).first().click();
      await page.getByRole('link', { name: 'Veilig met gegevens: AVG en AI' }).click();
      await page.getByRole('link', { name: 'Begin met les 1' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(lessons[0].title);

      // Wrong first, and why.
      const opening = page.locator('section.exercise').first();
      await opening.locator('label.option').first().click();
      await opening.getByRole('button', { name: 'Kijk na' }).click();
      await expect(opening.locator('.verdict')).toBeVisible();
      await expect(opening.locator('.feedback').first()).not.toBeEmpty();
      if (javaScriptEnabled) await audit(page);

      const done = page.getByRole('button', { name: /^Klaar/ });
      const finishLesson = async ({ text, title }) => {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        for (const exercise of criticalIn(text)) {
          if (exercise.kind === 'choice') {
            await answerWrong(page, exercise);
            await expect(page.locator(`#${exercise.id} .verdict.wrong`)).toBeVisible();
            await page.locator(`#${exercise.id}`).getByRole('link', { name: 'Probeer het nog een keer' }).click();
            await expect(page.locator(`#${exercise.id} form`)).toBeVisible();
          }
          await answerRight(page, exercise);
          await expect(page.locator(`#${exercise.id} .verdict.right`)).toBeVisible();
        }
        await done.click();
      };
      for (const lesson of lessons.slice(0, 3)) await finishLesson(lesson);
      await expect(page.locator('.flash')).toContainText('Module geslaagd');

      // An account; everything comes along.
      const email = `amina-${javaScriptEnabled ? 'js' : 'no-js'}@bakkerij.example`;
      await page.goto('/account-maken');
      await expect(page.getByText('Wat je in deze browser al leerde, komt mee.')).toBeVisible();
      await page.getByLabel('Je naam').fill('Amina el Idrissi');
      await page.getByLabel('Je e-mailadres').fill(email);
      await page.getByLabel('Kies een wachtwoord').fill('boot wolk stoel peper');
      await page.getByRole('button', { name: 'Maak mijn account' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dag Amina el Idrissi');
      await expect(page.locator('.card', { hasText: 'Veilig met gegevens' }).locator('.progress-words')).toContainText('stappen');

      // Half-way through lesson 5, then the browser is closed.
      await page.getByRole('link', { name: 'Ga verder' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(lessons[3].title);
      await done.click();
      const middle = page.locator('section.exercise').first();
      const place = await middle.getAttribute('id');
      await middle.locator('label.option').nth(1).click();
      await middle.getByRole('button', { name: 'Kijk na' }).click();
      await expect(middle.locator('.verdict')).toBeVisible();
      await page.close();

      // Another device: the exact place.
      const device = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
      const faults = [];
      const desk = await device.newPage();
      watch(desk, baseURL, faults);
      await desk.goto(`${baseURL}/inloggen`);
      await desk.getByLabel('Je e-mailadres').fill(email);
      await desk.getByLabel('Je wachtwoord').fill('boot wolk stoel peper');
      await desk.getByRole('button', { name: 'Log in' }).click();
      await desk.getByRole('link', { name: 'Ga verder' }).click();
      expect(desk.url()).toMatch(new RegExp(`/leren/${COURSE}/${lessons[4].slug}#${place}$`));
      await expect(desk.locator(`#${place} .verdict`)).toBeInViewport();

      for (const { text, title } of lessons.slice(4)) {
        await expect(desk.getByRole('heading', { level: 1 })).toHaveText(title);
        for (const exercise of criticalIn(text)) {
          await answerRight(desk, exercise);
          await expect(desk.locator(`#${exercise.id} .verdict.right`)).toBeVisible();
        }
        await desk.getByRole('button', { name: /^Klaar/ }).click();
      }
      await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Cursus afgerond');
      await expect(desk).toHaveURL(/afgerond$/);
      if (javaScriptEnabled) await audit(desk);
      await desk.goto(`${baseURL}/mijn-leren`);
      await expect(desk.getByRole('heading', { name: 'Afgerond' })).toBeVisible();
      expect(faults).toEqual([]);
      await device.close();
    });
  });
}

test('why am I not at 100 %?', async ({ page }) => {
  await page.goto(`/leren/${COURSE}/bel-eerst-leg-daarna-vast`);
  await page.getByRole('button', { name: /^Klaar/ }).click();
  await page.goto(`/cursussen/${COURSE}`);
  await page.getByText(/^Waarom \d+ %\?$/).click();
  const open = page.getByRole('listitem').filter({ hasText: 'belangrijke vraag nog goed beantwoorden' });
  await expect(open).toContainText('Bel eerst, leg daarna vast');
  await open.getByRole('link').click();
  await expect(page.locator('#meteen-melden')).toBeInViewport();
});

test('a sector changes the examples', async ({ page }) => {
  await page.goto(`/leren/${COURSE}/goedgekeurd-of-prive-account`);
  await expect(page.locator('.situation')).toContainText('installatiebedrijf');
  await page.getByLabel('Jouw sector').selectOption({ label: 'Zorg' });
  await page.getByRole('button', { name: 'Kies deze sector' }).click();
  await expect(page.locator('.situation')).toContainText('thuiszorg');
  await page.goto(`/leren/${COURSE}/bedrijfsgeheim-is-ook-gevoelig`);
  await expect(page.locator('#stoplicht .row')).toHaveCount(12);
});
