import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

describe('a review with a pointer', () => {
  it('flags a range with Shift, edits, duplicates, moves, removes, undoes, decides and signs', async () => {
    const { page, complaints } = await server.review();
    await page.locator('.monaco-editor').first().waitFor();
    await page.getByRole('button', { name: 'code/quote.ts', exact: true }).click();
    const line = (text: string) => page.locator('.editor-review .view-line', { hasText: text });
    const findings = page.getByRole('region', { name: /^Findings/ });
    const form = page.locator('[data-finding-form]');

    await line('const kg').click();
    await line('const discount').click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: /^Flag lines/ }).click();
    await page.getByRole('region', { name: 'Finding 1, lines 9–12' }).waitFor();
    await form.getByRole('combobox').click();
    await page.getByRole('option', { name: /^Wrong rule/ }).click();
    await form.locator('label', { hasText: 'Critical' }).click();
    await form.locator('label', { hasText: '80' }).click();
    await form.getByLabel('Why, and what would fix it').fill('Rounds twice.');

    await form.getByRole('button', { name: 'Duplicate' }).click();
    await findings.getByRole('button', { name: 'Rounds twice' }).nth(1).waitFor();
    await line('cents: base - discount').click();
    await form.getByRole('button', { name: 'Move to line 16' }).click();
    await page.getByRole('region', { name: 'Finding 2, line 16' }).waitFor();
    await form.getByRole('button', { name: 'Remove' }).click();
    expect(await findings.getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await findings.getByRole('button', { name: /Rounds twice.*16/ }).click();
    await page.getByRole('region', { name: 'Finding 2, line 16' }).waitFor();
    await form.getByRole('button', { name: 'Done' }).click();

    await page.getByRole('button', { name: 'code/weight.ts', exact: true }).click();
    await findings.getByRole('button', { name: /Rounds twice.*9–12/ }).click();
    await page.locator('.file-tab[aria-current][title="code/quote.ts"]').waitFor();
    await page.locator('.editor-review .chip', { hasText: '2' }).click();
    await findings.locator('[data-selected]', { hasText: '16' }).waitFor();

    await page.getByRole('button', { name: 'Run tests' }).first().click();
    await page.getByText('8 passed').waitFor();
    const verdict = page.getByRole('region', { name: 'Verdict' });
    await verdict.locator('label', { hasText: 'Request changes' }).click();
    await verdict.locator('label', { hasText: '90' }).click();
    await page.getByRole('button', { name: 'Submit review: 2 findings, request changes' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^\d+ of 32 lines/).waitFor();
    await dialog.getByLabel(/^I own this/).fill('Ada Admin');
    await dialog.getByRole('button', { name: 'Submit review: 2 findings, request changes' }).click();
    await page.waitForURL(/\/debrief$/);
    await page
      .getByRole('heading', { level: 1, name: /^(You found|Nothing was planted)/ })
      .waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  });
});
