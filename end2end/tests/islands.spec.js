// Every island reacts, and says so.
import { expect, test } from './guard.js';

const LESSON = '/leren/veilig-met-gegevens/bel-eerst-leg-daarna-vast';

/** Opens a page and waits until its islands are started. */
async function open(page, address) {
  await page.goto(address);
  await expect(page.locator('html[data-islands=ready]')).toBeAttached();
}

test('an answer is told in place, announced, and gets the focus', async ({ page }) => {
  await open(page, LESSON);
  const exercise = page.locator('section.exercise').first();
  await exercise.locator('label.option').first().click();
  await exercise.getByRole('button', { name: 'Kijk na' }).click();
  await expect(exercise.locator('.verdict')).toBeFocused();
  await expect(exercise.getByRole('status')).not.toBeEmpty();
  expect(new URL(page.url()).pathname).toBe(LESSON);
  await exercise.getByRole('link', { name: /keer/ }).click();
  await expect(exercise.locator('form')).toBeVisible();
  await expect(exercise.locator('.stem').first()).toBeFocused();
});

test('an incomplete form says what is missing, in place', async ({ page }) => {
  await open(page, LESSON);
  const exercise = page.locator('section.exercise').first();
  await exercise.getByRole('button', { name: 'Kijk na' }).click();
  await expect(exercise.locator('.error')).toBeFocused();
  await expect(exercise.getByRole('status')).toContainText('Kies eerst een antwoord');
});

test('without a connection the choice stays, and can be sent later', async ({ page }) => {
  await open(page, LESSON);
  const exercise = page.locator('section.exercise').first();
  await exercise.locator('label.option').first().click();
  await page.route('**/oefening/**', (route) => route.abort());
  // The browser itself reports the broken connection; that is the point of this test.
  page.removeAllListeners('console');
  await exercise.getByRole('button', { name: 'Kijk na' }).click();
  await expect(exercise.getByRole('status')).toContainText('niet verstuurd');
  await expect(exercise.getByRole('radio').first()).toBeChecked();
  await page.unroute('**/oefening/**');
  await exercise.getByRole('button', { name: 'Kijk na' }).click();
  await expect(exercise.locator('.verdict')).toBeVisible();
});

test('steps are put in order with buttons, also after another attempt', async ({ page }) => {
  await open(page, LESSON);
  const exercise = page.locator('section.exercise', { has: page.locator('.steps') });
  const id = await exercise.getAttribute('id');
  const steps = page.locator(`#${id} .step`);
  const text = (step) => step.locator('span[id]').innerText();
  const [first, second] = [await text(steps.first()), await text(steps.nth(1))];
  await steps.nth(1).getByRole('button', { name: 'Naar boven' }).click();
  await expect(steps.first().locator('span[id]')).toHaveText(second);
  await expect(steps.nth(1).locator('span[id]')).toHaveText(first);
  await page.locator(`#${id}`).getByRole('button', { name: 'Kijk na' }).click();
  await expect(page.locator(`#${id} .verdict`)).toBeVisible();
  await page.locator(`#${id}`).getByRole('link', { name: /keer/ }).click();
  await expect(steps.first().getByRole('button', { name: 'Naar beneden' })).toBeVisible();
});

test('a note keeps itself', async ({ page }) => {
  await open(page, LESSON);
  const note = page.locator('section.note');
  await note.getByLabel('Mijn notitie').fill('Vandaag bel ik Bram.');
  await expect(note.getByRole('status')).toContainText('Bewaard om');
  await note.getByLabel('Mijn notitie').fill('Vandaag bel ik Bram. Morgen ook.');
  await note.getByText('Gedaan').click();
  await expect(note.getByRole('status')).toContainText('Bewaard om');
  await page.waitForTimeout(1500);
  await page.goto('/mijn-leren/notities');
  await expect(page.getByText('Vandaag bel ik Bram. Morgen ook.')).toBeVisible();
});

test('reading goes on where it stopped', async ({ page }) => {
  await open(page, LESSON);
  const exercise = page.locator('section.exercise').first();
  await exercise.locator('label.option').first().click();
  await exercise.getByRole('button', { name: 'Kijk na' }).click();
  await expect(exercise.locator('.verdict')).toBeVisible();
  await open(page, LESSON);
  await page.locator('#kaartje').evaluate((card) => card.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(400);
  await page.getByRole('link', { name: 'Mijn leren' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn leren');
  const goOn = page.getByRole('link', { name: 'Ga verder' });
  await expect.poll(async () => {
    await page.reload();
    return goOn.getAttribute('href');
  }).toBe(`${LESSON}#kaartje`);
});

test('a page without an island loads no WebAssembly', async ({ page }) => {
  const loaded = [];
  page.on('request', (request) => loaded.push(request.url()));
  for (const path of ['/', '/cursussen', '/cursussen/veilig-met-gegevens', '/feiten', '/mijn-leren', '/account-maken']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(loaded.filter((url) => url.endsWith('.wasm') || /\/app\./.test(url))).toEqual([]);
});
