// What the author knows: the right answers of a lesson, read from its Markdown.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const courses = new URL('../../courses/', import.meta.url).pathname;

/** The lessons of a course in order: address, and the Markdown. */
export function lessonsOf(course) {
  const root = join(courses, course);
  const dirs = readdirSync(root).filter((name) => /^\d/.test(name)).sort();
  return dirs.flatMap((dir) =>
    readdirSync(join(root, dir)).filter((name) => name.endsWith('.nl.md')).sort().map((name) => ({
      slug: name.replace(/^\d+-/, '').replace('.nl.md', ''),
      title: /title = "(.*)"/.exec(readFileSync(join(root, dir, name), 'utf8'))[1],
      text: readFileSync(join(root, dir, name), 'utf8'),
    })),
  );
}

/** Critical exercises of a lesson, each with what is right in every variant. */
export function criticalIn(text) {
  return [...text.matchAll(/^::: (choice|sort) \{#([\w-]+)([^}]*)\}(.*)\n([\s\S]*?)^:::$/gm)]
    .filter(([, , , flags]) => flags.includes('critical'))
    .map(([, kind, id, , , body]) => ({ kind, id, ...(kind === 'choice' ? choice(body) : sort(body)) }));
}

function choice(body) {
  const right = [...body.matchAll(/^- \[x\] (.*)$/gm)].map(([, option]) => plain(option));
  return { right };
}

function sort(body) {
  const rows = [...body.matchAll(/^- (.*) = ([^{\n]*?)(?: \{sector=\w+\})?$/gm)];
  return { rows: rows.map(([, row, choices]) => [plain(row), choices.split(' / ')[0].trim()]) };
}

/** The words without Markdown. */
function plain(markdown) {
  return markdown.replace(/\{[^}]*\}$/, '').replace(/[*_`]/g, '').trim();
}

/** Answers a critical exercise right, as someone who knows. */
export async function answerRight(page, exercise) {
  const section = page.locator(`#${exercise.id}`);
  if (exercise.kind === 'choice') {
    const labels = await section.locator('form label.option').allInnerTexts();
    const right = labels.findIndex((label) => exercise.right.includes(label.trim()));
    await section.locator('form label.option').nth(right).click();
  } else {
    for (const row of await section.locator('form .row:not(.confidence)').all()) {
      const words = (await row.locator('legend').innerText()).trim();
      const [, choice] = exercise.rows.find(([text]) => text === words);
      await row.locator('label.pill', { hasText: choice }).first().click();
    }
  }
  await section.getByRole('button', { name: 'Kijk na' }).click();
}

/** Answers a critical exercise wrong, where it is a choice. */
export async function answerWrong(page, exercise) {
  const section = page.locator(`#${exercise.id}`);
  const labels = await section.locator('form label.option').allInnerTexts();
  const wrong = labels.findIndex((label) => !exercise.right.includes(label.trim()));
  await section.locator('form label.option').nth(wrong).click();
  await section.getByRole('button', { name: 'Kijk na' }).click();
}
