import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

const PROOF = `import { expect, it } from 'vitest';
import { billableKg } from '../code/weight.ts';

it('charges the greater weight', () => {
  const size = { lengthCm: 50, widthCm: 50, heightCm: 40 };
  expect(billableKg({ id: 'p', kg: 1, size, zone: 'city', isBusiness: false })).toBe(20);
});
`;

describe('a review without a pointer', () => {
  it('goes from the first line to the debrief by keys alone', async () => {
    const { page, complaints } = await server.review();
    const { keyboard } = page;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await keyboard.press(key);
    };
    await page.locator('.monaco-editor').first().waitFor();

    await press('Control+k');
    await keyboard.type('weight.ts');
    await press('Enter');
    await press(...Array.from({ length: 8 }, () => 'j'), 'f');
    await page.getByRole('region', { name: 'Finding 1, line 9' }).waitFor();

    // The focus stands on the kind: open it, search, take the first; then severity, sureness and the comment in turn.
    await press('Enter');
    await keyboard.type('wrong rule');
    await page.getByRole('option').first().waitFor();
    await press('Enter');
    await page.locator('.kind-trigger:focus').waitFor();
    await press('Tab', 'ArrowRight', 'Tab', 'ArrowRight', 'ArrowRight', 'Tab');
    await keyboard.type('The ticket wants the greater one.');
    await press('Control+Enter');
    await page.getByText(/^Major, .*, \d\d % sure$/).waitFor();

    await press('t');
    await page.getByRole('textbox', { name: 'Proof for finding 1' }).waitFor({ state: 'attached' });
    await page.locator('.editor-write .monaco-editor.focused').waitFor();
    await press('Control+a');
    await keyboard.insertText(PROOF);
    await press('Alt+r');
    await page
      .getByRole('region', { name: 'Result of the proof' })
      .getByText(/on this code$/)
      .waitFor();

    await press('Escape', 'v');
    await page.getByText('1 of 8 viewed').waitFor();
    await press('g', 's');
    const dialog = page.getByRole('dialog', { name: 'Submit review' });
    await dialog.waitFor();
    await press('Tab', 'ArrowRight', 'Tab', 'ArrowRight', 'Tab', 'ArrowRight');
    await dialog.getByLabel(/^I own this/).focus();
    await keyboard.type('Ada Admin');
    await press('Enter');

    await page.waitForURL(/\/debrief$/);
    await page
      .getByRole('heading', { level: 1, name: /^(You found|Nothing was planted)/ })
      .waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  });
});
