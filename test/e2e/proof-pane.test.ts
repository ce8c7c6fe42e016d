import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer, type Review } from '../support/bench-server.ts';

let server: BenchServer;
let review: Review;

beforeAll(async () => {
  server = await startBenchServer();
  review = await server.review();
  await review.page.locator('.monaco-editor').first().waitFor();
  await review.page.keyboard.press('f');
  await review.page.keyboard.press('Escape');
  await review.page.keyboard.press('t');
  await review.page.locator('.editor-write .monaco-editor.focused').waitFor();
});

afterAll(() => server.close());

const write = async (text: string) => {
  await review.page.keyboard.press('Control+a');
  await review.page.keyboard.insertText(text);
};
const result = () => review.page.getByRole('region', { name: 'Result of the proof' });

describe('the proof pane', () => {
  it('begins a proof as one of the visible tests and runs it', async () => {
    const { page } = review;
    await page.getByRole('button', { name: 'Start from a visible test' }).click();
    await page.getByRole('combobox', { name: 'Test to start from' }).fill('zones by price');
    await page.keyboard.press('Enter');
    await page.locator('.editor-write .view-line', { hasText: 'stillClock' }).first().waitFor();
    await page.keyboard.press('Alt+r');
    await result().getByText('The test passes on this code').waitFor();
    await result().getByText('rates and discounts > orders zones by price').waitFor();
  });

  it('shows what failed, its values and its console, and goes to the line', async () => {
    const { page } = review;
    await page.locator('.editor-write .monaco-editor').click();
    await write(
      "import { expect, it } from 'vitest';\nit('adds', () => { console.log('one', 1); expect(1 + 1).toBe(3); });",
    );
    await page.keyboard.press('Alt+r');
    await result().getByText('1 of 1 fails on this code').waitFor();
    await result()
      .getByText(/expected 2 to be 3/)
      .waitFor();
    await result().getByText('Console', { exact: true }).click();
    await result()
      .getByText(/one\s*1/)
      .waitFor();
    await page.locator('.editor-write .line-failed').waitFor();
    await result().getByRole('button', { name: 'line 2' }).click();
    await page
      .locator('.editor-write .monaco-editor.focused .line-numbers.active-line-number', { hasText: '2' })
      .waitFor();
  });

  it('marks what does not type-check', async () => {
    await write("import { rateFor } from '../code/rates.ts';\nrateFor('moon');\n");
    await review.page.locator('.editor-write .squiggly-error').first().waitFor();
  });

  it('stops a run that never ends, at once, and runs the next one', async () => {
    const { page } = review;
    await write("import { it } from 'vitest';\nit('never ends', () => { for (;;) {} });\n");
    await page.keyboard.press('Alt+r');
    await result().getByText('Running').waitFor();
    await page
      .getByRole('region', { name: 'Proof, fix and runs' })
      .getByRole('button', { name: 'Stop' })
      .click();
    await result().getByText('Stopped.').waitFor();
    await page.locator('.editor-write .monaco-editor').click();
    await write("import { it } from 'vitest';\nit('ends', () => {});\n");
    await page.keyboard.press('Alt+r');
    await result().getByText('The test passes on this code').waitFor();
  });

  it('keeps the runs and puts an earlier proof back', async () => {
    const { page, complaints } = review;
    await page.getByRole('tab', { name: 'History' }).click();
    expect(await page.locator('.history-words').allTextContents()).toEqual([
      'The test passes on this code',
      'Stopped.',
      '1 of 1 fails on this code',
      'The test passes on this code',
    ]);
    await page.locator('.history-row').nth(2).click();
    await page.getByRole('button', { name: 'Put this proof back' }).click();
    await page.locator('.editor-write .view-line', { hasText: 'toBe(3)' }).waitFor();
    // A run asked for while the last one is being stopped is asked again; the browser names the first answer.
    expect(complaints.filter((text) => !text.includes('429'))).toEqual([]);
  });
});
