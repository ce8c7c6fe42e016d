import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer, type Review } from '../support/bench-server.ts';
import { expectAccessible } from '../support/browser.ts';

let server: BenchServer;
let review: Review;

beforeAll(async () => {
  server = await startBenchServer();
  review = await server.review();
  await review.page.locator('.monaco-editor').first().waitFor();
});

afterAll(() => server.close());

const BROKEN =
  "import { it } from 'vitest';\nit('fails', () => {\n  console.log('seen');\n  throw new Error('no');\n});\n";

/** The states of the workbench, each reached from the one before. */
const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['nothing flagged', async () => undefined],
  ['the brief open', (page) => page.keyboard.press('b')],
  [
    'a finding in its form',
    async (page) => {
      await page.keyboard.press('b');
      await page.keyboard.press('f');
      await page.locator('[data-finding-form]').waitFor();
    },
  ],
  [
    'the kinds open',
    async (page) => {
      await page.keyboard.press('Enter');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'a proof that failed, with the editor in focus',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('t');
      await page.locator('.editor-write .monaco-editor.focused').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(BROKEN);
      await page.keyboard.press('Alt+r');
      await page.getByText('1 of 1 fails on this code').first().waitFor();
      await page.getByText('Console', { exact: true }).click();
    },
  ],
  ['the fix', (page) => page.getByRole('tab', { name: 'Fix' }).click()],
  ['the runs', (page) => page.getByRole('tab', { name: 'History' }).click()],
  ['a hint', (page) => page.getByRole('button', { name: 'Give me a hint' }).click()],
  ['the keys', (page) => page.getByRole('button', { name: 'Keys' }).click()],
  [
    'the commands',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'the search, with nothing found',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+f');
      await page.keyboard.type('no such words');
    },
  ],
  [
    'a submit that is refused',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Submit review/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Submit review/ })
        .click();
      await page.getByText('Type your name to sign', { exact: true }).waitFor();
    },
  ],
];

/** Only colours differ between the themes. */
async function expectInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, ['color-contrast']);
}

describe('axe finds nothing wrong with the workbench in both themes', () => {
  it.each(STATES)('showing %s', async (_state, reach) => {
    const { page } = review;
    await reach(page);
    await expectInBothThemes(page);
  });

  it('without the network', async () => {
    const { page } = review;
    await page.keyboard.press('Escape');
    await page.context().setOffline(true);
    await page.keyboard.press('v');
    await page.getByText('Saved in this browser only').first().waitFor();
    await expectAccessible(page);
    await page.context().setOffline(false);
  });

  it('at 390 px, on each side of the sheet', async () => {
    const { page } = review;
    await page.setViewportSize({ width: 390, height: 844 });
    for (const name of [/^Findings/, 'Brief', 'Tests', 'Proof']) {
      await page.getByRole('tab', { name }).click();
      await expectInBothThemes(page);
    }
  });

  it('and the console stays silent but for the network', () => {
    expect(review.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
