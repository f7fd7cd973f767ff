// How every exercise of both courses tells that an answer is wrong: accessible, valid, no wider than a small phone, light and
// dark.
import { lessonsOf } from './course.js';
import { audit, auditColours, expect, test, validate } from './guard.js';

/** Fills in an exercise of any kind with what stands at a place, and sends it. Runs in the page. */
function fillIn(section, place) {
  const form = section.querySelector('form');
  const at = (list, index) => list[index % list.length];
  const radios = Object.groupBy(form.querySelectorAll('input[type=radio]'), ({ name }) => name);
  for (const group of Object.values(radios)) at(group, place).checked = true;
  for (const box of form.querySelectorAll('input[type=checkbox]')) box.checked = true;
  for (const [row, list] of form.querySelectorAll('.row select').entries()) {
    list.selectedIndex = 1 + (row + place) % (list.options.length - 1);
  }
  for (const field of form.querySelectorAll('input[name=number]')) field.value = '98765';
  for (const field of form.querySelectorAll('textarea')) field.value = 'Ik zou het niet weten.';
  form.requestSubmit(at(form.querySelectorAll('button:not([type=button])'), place));
}

/** Answers until it is wrong. A story is told once: it may end well by every way. */
async function answerWrong(exercise, name) {
  const isStory = await exercise.locator('[name=way]').count() > 0;
  for (let place = 0; place < 6; place += 1) {
    while (await exercise.locator('form').count() > 0) {
      const step = await exercise.locator('[name=step]').inputValue();
      await exercise.evaluate(fillIn, place);
      await expect(exercise.locator(`.error, .verdict, [name=step]:not([value="${step}"])`).first()).toBeAttached();
      await expect(exercise.locator('.error'), name).toHaveCount(0);
    }
    if (isStory || await exercise.locator('.verdict.right').count() === 0) return;
    await exercise.getByRole('link', { name: /keer/ }).click();
    await expect(exercise.locator('form')).toBeVisible();
  }
  throw new Error(`${name} cannot be answered wrong`);
}

for (const course of ['ai-in-gewone-taal', 'veilig-met-gegevens']) {
  test(`wrong answers in ${course}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 700 });
    for (const { slug } of lessonsOf(course)) {
      const address = `/leren/${course}/${slug}`;
      await page.goto(address);
      await expect(page.locator('html[data-islands=ready]')).toBeAttached();
      const exercises = page.locator('section.exercise:not(.note)');
      for (const [index, exercise] of (await exercises.all()).entries()) {
        await answerWrong(exercise, `${address}, exercise ${index + 1}`);
      }
      await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));
      await page.emulateMedia({ colorScheme: 'dark' });
      await auditColours(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await audit(page);
      await validate(page, address);
    }
  });
}
