import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer, type Review } from '../support/bench-server.ts';

let server: BenchServer;
let review: Review;

beforeAll(async () => {
  server = await startBenchServer();
  review = await server.review();
  await review.page.locator('.monaco-editor').first().waitFor();
});

afterAll(() => server.close());

const status = () => review.page.locator('.bench > [role="status"]').first();

describe('the workbench as a screen reader has it', () => {
  it('is divided into named regions with headings', async () => {
    const { page } = review;
    for (const [role, name] of [
      ['navigation', 'Brief, files and tests'],
      ['region', 'Code under review'],
      ['region', 'Proof, fix and runs'],
      ['complementary', 'Findings and verdict'],
    ] as const) {
      expect(await page.getByRole(role, { name }).count(), name).toBe(1);
    }
    const headings = await page.getByRole('heading').allTextContents();
    expect(headings.map((text) => text.trim())).toEqual([
      'Price parcels by volume',
      'Brief',
      'Files',
      'Given modules',
      'Its tests',
      'Visible tests',
      'Hints',
      'Findings 0',
      'Verdict',
    ]);
  });

  it('names every control', async () => {
    const names = await review.page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, textarea, a, [role="separator"], [tabindex="0"]')]
        .filter((node) => node.checkVisibility() && node.closest('[aria-hidden="true"]') === null)
        .filter((node) => {
          const labels = 'labels' in node && node.labels instanceof NodeList ? [...node.labels] : [];
          const name = [
            node.getAttribute('aria-label'),
            node.textContent,
            ...labels.map((one) => one.textContent),
          ];
          return !node.hasAttribute('aria-labelledby') && name.every((text) => (text ?? '').trim() === '');
        })
        .map((node) => node.outerHTML.slice(0, 120)),
    );
    expect(names).toEqual([]);
  });

  it('says the line, the selection, the flag, the run and the removal', async () => {
    const { page } = review;
    const says = (words: string | RegExp) => expect.poll(() => status().textContent()).toMatch(words);
    await page.getByRole('button', { name: 'code/discounts.ts', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await says('2: empty line');
    await page.keyboard.press('j');
    await says('3: /** Business customers pay a tenth less. */');
    await page.keyboard.press('Shift+ArrowDown');
    await says('lines 3–4 selected');
    await page.keyboard.press('f');
    await says('Flagged lines 3–4');
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await says('All 8 tests pass on this code');
    await page.keyboard.press('x');
    await says('Finding 1 removed. Press z to undo.');
    await page.keyboard.press('z');
    await says('Undone');
    await page.keyboard.press('v');
    await says('code/discounts.ts marked as viewed');
  });

  it('keeps the focus in a dialog and gives it back', async () => {
    const { page } = review;
    const trigger = page.getByRole('button', { name: /^Submit review/ });
    await trigger.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Submit review' });
    await dialog.waitFor();
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      const isOutside = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused !== document.body && focused?.closest('dialog') === null;
      });
      expect(isOutside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => trigger.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('lets Tab through from the first control to the last', async () => {
    const { page } = review;
    await page.getByRole('link', { name: 'Back to your attempts' }).focus();
    const last = page.getByRole('region', { name: 'Verdict' }).getByRole('radio').last();
    const first = page.getByRole('region', { name: 'Verdict' }).getByRole('radio', { name: '50' });
    let isThere = false;
    for (let step = 0; step < 80 && !isThere; step += 1) {
      await page.keyboard.press('Tab');
      isThere = await first
        .or(last)
        .evaluateAll((nodes) => nodes.some((node) => node === document.activeElement));
    }
    expect(isThere).toBe(true);
  });
});
