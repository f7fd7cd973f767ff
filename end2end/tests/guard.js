// Every page a test visits is watched: no console errors, no violated policy, no request to another origin. `audit` adds what a
// reader cannot see: accessibility, valid HTML, nothing wider than a small phone.
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A group of options takes its name from the question above it, which can be more than a legend may hold; axe checks
    // that it has one.
    'wcag/h71': 'off',
    // Checkboxes of one question share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // A matter of taste, not of validity: how attributes and void elements are written.
    'no-implicit-button-type': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    // Islands are custom elements that hold what they improve.
    'element-permitted-content': 'error',
    'require-sri': 'off',
  },
});

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const faults = [];
    watch(page, baseURL, faults);
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Collects what goes wrong on a page. */
export function watch(page, baseURL, faults) {
  page.on('console', (message) => {
    // A refused form answers 422 and a missing page 404: those are answers, not faults.
    const isStatus = /status of (4\d\d)/.test(message.text());
    if (message.type() === 'error' && !isStatus) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL) && !url.startsWith('data:')) faults.push(`request to ${url}`);
  });
}

/** Accessibility, validity and width of the page as it stands. */
export async function audit(page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await expectNothingFound(page, new AxeBuilder({ page }).withTags(tags));
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Only what another colour scheme changes. */
export async function auditColours(page) {
  await expectNothingFound(page, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

async function expectNothingFound(page, axe) {
  const { violations } = await axe.analyze();
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  expect(found, page.url()).toEqual([]);
}

/** The HTML the server sent for an address is valid. */
export async function validate(page, path) {
  const response = await page.request.get(path);
  const report = await validator.validateString(await response.text());
  const found = report.results.flatMap((result) => result.messages.map((m) => `${path}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
  expect(found).toEqual([]);
}

/** Signs in as one of the demo people. */
export async function signIn(page, email) {
  await page.goto('/inloggen');
  await page.getByLabel('Je e-mailadres').fill(email);
  await page.getByLabel('Je wachtwoord').fill('fiets lamp regen kaas');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('status')).toContainText('Je bent ingelogd');
}
