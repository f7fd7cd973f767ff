// What a lesson weighs on the wire for who comes for the first time. Every lesson has exercises, so with JavaScript it loads
// the islands too; without it, reading and answering need no more than the 60 kB here.
import { lessonsOf } from './course.js';
import { expect, test } from './guard.js';

/** Every lesson, from the shortest to the longest. */
const LESSONS = ['ai-in-gewone-taal', 'veilig-met-gegevens']
  .flatMap((course) => lessonsOf(course).map(({ slug, text }) => ({ address: `/leren/${course}/${slug}`, text })))
  .sort((a, b) => a.text.length - b.text.length)
  .map(({ address }) => address);
const ISLANDS = /\.wasm$|\/app\.|\/islands\./;

/** Opens a page with an empty cache. Gives what was loaded, compressed and with headers: address and bytes. */
async function cold(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const [addresses, loaded] = [new Map(), []];
  session.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    loaded.push({ url: addresses.get(requestId), bytes: encodedDataLength }));
  await page.goto(address, { waitUntil: 'networkidle' });
  await session.detach();
  return loaded;
}

const weight = (loaded) => loaded.reduce((sum, { bytes }) => sum + bytes, 0);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson fits in 60 kB with everything it loads, and loads no WebAssembly', async ({ page }) => {
    for (const address of [LESSONS.at(0), LESSONS.at(-1)]) {
      const loaded = await cold(page, address);
      expect(loaded.filter(({ url }) => ISLANDS.test(url)), address).toEqual([]);
      // The page itself, style, font.
      expect(loaded.length, address).toBeGreaterThanOrEqual(3);
      expect(weight(loaded), address).toBeLessThanOrEqual(60_000);
    }
  });
});

test('the islands of a lesson fit in 120 kB, and the rest in 60 kB', async ({ page }) => {
  const loaded = await cold(page, LESSONS.at(-1));
  const islands = loaded.filter(({ url }) => ISLANDS.test(url));
  // Module, glue and loader.
  expect(islands.length).toBe(3);
  expect(weight(islands)).toBeLessThanOrEqual(120_000);
  expect(weight(loaded) - weight(islands)).toBeLessThanOrEqual(60_000);
});
