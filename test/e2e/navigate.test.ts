import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer, type Review } from '../support/bench-server.ts';

let server: BenchServer;
let review: Review;

beforeAll(async () => {
  server = await startBenchServer();
  review = await server.review();
  await review.page.locator('.monaco-editor').first().waitFor();
  await review.page.keyboard.press('Escape');
});

afterAll(() => server.close());

/** What a screen reader was told last, and where the cursor of the review stands. */
const heard = (words: string | RegExp) =>
  review.page.locator('[role="status"]').getByText(words).first().waitFor({ state: 'attached' });
const openFile = () => review.page.locator('.file-tab[aria-current]').getAttribute('title');

describe('finding one’s way by keys', () => {
  it('n and p step through the changes of all files, and what is gone is on screen', async () => {
    const { page } = review;
    await page.keyboard.press('n');
    await heard(/^Change \d of \d+: lines? /);
    await page.getByRole('button', { name: 'code/rates.ts', exact: true }).click();
    await page.keyboard.press('Escape');
    for (let line = 0; line < 40; line += 1) await page.keyboard.press('k');
    await page.keyboard.press('n');
    await heard(/line 8, 1 new, 1 removed$/);
    await page.locator('.removed-line', { hasText: 'baseCents: 1100' }).waitFor();
    await page.keyboard.press('d');
    await page.locator('.removed-line').waitFor({ state: 'detached' });
    await page.keyboard.press('d');
  });

  it('files are listed in their folders, with those that the change took away', async () => {
    const { page } = review;
    expect(await page.locator('.file-removed').allTextContents()).toEqual(['girth.ts removed']);
    expect(await page.locator('.file-folder-row').count()).toBe(0);
  });

  it('F12 goes to a declaration in another file, by the names of the line, and g b goes back', async () => {
    const { page } = review;
    await page.getByRole('button', { name: 'code/discounts.ts', exact: true }).click();
    await page.keyboard.press('Escape');
    for (let line = 1; line < 7; line += 1) await page.keyboard.press('j');
    await page.keyboard.press('F12');
    await heard('code/parcel.ts, line 5');
    expect(await openFile()).toBe('code/parcel.ts');
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await heard('Back in code/discounts.ts, line 7');
    expect(await openFile()).toBe('code/discounts.ts');
  });

  it('Ctrl and a click go there too', async () => {
    const { page } = review;
    await page.getByRole('button', { name: 'code/quote.ts', exact: true }).click();
    await page
      .locator('.view-line', { hasText: 'const kg' })
      .getByText('billableKg')
      .click({ modifiers: ['Control'] });
    await heard('code/weight.ts, line 7');
  });

  it('Ctrl Shift F searches in all files and Enter goes to the line', async () => {
    const { page } = review;
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('combobox', { name: /^Text to find/ }).fill('BUSINESS_SHARE');
    await page.getByRole('option', { name: /return Math.floor/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heard('code/discounts.ts, line 9');
    await page.keyboard.press('j');
    await heard(/^10: /);
  });

  it('Ctrl K lists every command with its key, does it, and goes to files and findings', async () => {
    const { page } = review;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('mark viewed next');
    const option = page.getByRole('option', { name: 'Mark as viewed and go to the next file' });
    expect(await option.locator('.kbd').textContent()).toBe('m');
    await page.keyboard.press('Enter');
    await page.getByText('1 of 8 viewed').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('clock.ts');
    await page.keyboard.press('Enter');
    await heard('support/clock.ts, line 1');
    expect(review.complaints).toEqual([]);
  });

  it('single letters can be turned off as commands', async () => {
    const { page } = review;
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /^Single letters are commands/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowDown');
    await heard(/^2: /);
    await page.getByText('Nothing flagged yet').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('flag');
    await page.keyboard.press('Enter');
    await page.getByText('No kind yet, not said how sure').waitFor();
  });
});
