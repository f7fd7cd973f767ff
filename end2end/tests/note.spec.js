// A note is written on two devices, over a bad connection, and loses nothing.
import { expect, signIn, test } from './guard.js';

const LESSON = '/leren/veilig-met-gegevens/wat-is-een-datalek';

/** Opens the lesson and waits until its islands are started. Gives the note. */
async function open(page) {
  await page.goto(LESSON);
  await expect(page.locator('html[data-islands=ready]')).toBeAttached();
  return page.locator('section.note');
}

/** Holds every note that is sent until it is let go. `waiting` are those that are on their way. */
async function hold(page) {
  const held = { waiting: [], most: 0, kept: 0 };
  await page.route('**/notitie/**', async (route) => {
    await new Promise((go) => {
      held.waiting.push(go);
      held.most = Math.max(held.most, held.waiting.length);
    });
    await route.continue();
  });
  page.on('response', (response) => {
    if (response.url().includes('/notitie/')) held.kept += 1;
  });
  held.letGo = () => held.waiting.shift()();
  return held;
}

test('what another device wrote is shown, and stays', async ({ page, browser, baseURL }) => {
  await signIn(page, 'esra@zorgvuur.example');
  const here = await open(page);
  const text = here.getByLabel('Mijn notitie');

  const elsewhere = await browser.newContext({ baseURL, storageState: await page.context().storageState() });
  const other = await elsewhere.newPage();
  const there = await open(other);
  await there.getByLabel('Mijn notitie').fill('Van de laptop.');
  await there.getByRole('button', { name: 'Bewaar' }).click();
  await expect(there.getByRole('status')).toContainText('Bewaard om');

  // The page that was open all the time: typing goes on while its note is on its way.
  const held = await hold(page);
  await text.pressSequentially('Van de telefoon');
  await here.getByRole('button', { name: 'Bewaar' }).click();
  await expect.poll(() => held.waiting.length).toBe(1);
  await text.press('End');
  await text.pressSequentially(', en nog wat');
  held.letGo();
  await expect(here.getByRole('status')).toContainText('Wat je ergens anders schreef, staat er nu ook bij.');
  await expect(text).toHaveValue(`Van de laptop.\n\n——\n\nVan de telefoon, en nog wat`);
  await text.pressSequentially('.');
  await expect.poll(() => held.waiting.length).toBe(1);
  held.letGo();
  await expect(here.getByRole('status')).not.toContainText('ergens anders');

  // The laptop says again what it said, and hears the rest.
  await there.getByText('Gedaan').click();
  await expect(there.getByLabel('Mijn notitie')).toHaveValue('Van de laptop.\n\n——\n\nVan de telefoon, en nog wat.');
  await other.goto('/mijn-leren/notities');
  await expect(other.locator('.own')).toHaveText([`Van de laptop.\n\n——\n\nVan de telefoon, en nog wat.`]);
  await elsewhere.close();
});

test('over a slow connection one note is on its way at a time, and the last word is kept', async ({ page }) => {
  const note = await open(page);
  const [text, keep] = [note.getByLabel('Mijn notitie'), note.getByRole('button', { name: 'Bewaar' })];
  const held = await hold(page);
  await text.fill('abc');
  await keep.click();
  await expect.poll(() => held.waiting.length).toBe(1);
  await text.fill('abcdef');
  await keep.click();
  held.letGo();
  await expect.poll(() => held.waiting.length).toBe(1);
  held.letGo();
  await expect.poll(() => held.kept).toBe(2);
  expect(held.most).toBe(1);
  await page.goto('/mijn-leren/notities');
  await expect(page.locator('.own')).toHaveText(['abcdef']);
});
