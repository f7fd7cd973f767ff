// What people type: too long, wrong, or not at all.
import { audit, expect, test } from './guard.js';

test('a name of 60 letters fits on a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/account-maken');
  await page.getByLabel('Je naam').fill(`Wolfeschlegelsteinhausenbergerdorff${'welche'.repeat(4)}x`);
  await page.getByLabel('Je e-mailadres').fill(`${'een-heel-lang-adres'.repeat(3)}@wolfeschlegelsteinhausen.example`);
  await page.getByText('Met een link die ik per mail krijg').click();
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wolfe');
  const addresses = [
    '/mijn-leren', '/account', '/account/gegevens', '/account/e-mail', '/wat-ziet-mijn-werkgever', '/cursussen/veilig-met-gegevens',
    '/leren/veilig-met-gegevens/wat-is-een-datalek',
  ];
  for (const address of addresses) {
    await page.goto(address);
    expect(new URL(page.url()).pathname).toBe(address);
    await audit(page);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a form that was filled in wrong comes back with what was typed, and says what to do at each field', async ({ page }) => {
      await page.goto('/account-maken?next=/cursussen');
      await page.getByLabel('Je e-mailadres').fill('fatma bij de garage');
      await page.getByLabel('Kies een wachtwoord').fill('kort');
      await page.getByRole('button', { name: 'Maak mijn account' }).click();
      const summary = page.getByRole('alert');
      await expect(summary).toBeFocused();
      await expect(page.getByLabel('Je e-mailadres')).toHaveValue('fatma bij de garage');
      await expect(page.getByLabel('Kies een wachtwoord')).toHaveValue('');
      await expect(page.getByLabel('Met een wachtwoord')).toBeChecked();
      for (const label of ['Je naam', 'Je e-mailadres', 'Kies een wachtwoord']) {
        const field = page.getByLabel(label);
        await expect(field).toHaveAttribute('aria-invalid', 'true');
        const error = `${await field.getAttribute('id')}-error`;
        expect((await field.getAttribute('aria-describedby')).split(' ')).toContain(error);
        const sentence = await page.locator(`#${error}`).innerText();
        await summary.getByRole('link', { name: sentence }).click();
        await expect(field).toBeFocused();
      }
      // One thing mended: the rest stays, and only the rest is wrong.
      await page.getByLabel('Je naam').fill('Fatma');
      await page.getByRole('button', { name: 'Maak mijn account' }).click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
      await expect(page.getByLabel('Je naam')).toHaveValue('Fatma');
      await expect(page.getByLabel('Je naam')).not.toHaveAttribute('aria-invalid');
      await expect(page.locator('[name=next]')).toHaveValue('/cursussen');
    });
  });
}
