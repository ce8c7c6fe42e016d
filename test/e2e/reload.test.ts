import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

describe('a page that is loaded again', () => {
  it('has everything that was done a moment before, step by step', async () => {
    const { page, complaints } = await server.review();
    // No wait for "saved" before any of these: leaving the page must be enough.
    const again = async () => {
      await page.reload();
      await page.locator('.monaco-editor').first().waitFor();
      await page.keyboard.press('Escape');
    };

    await page.keyboard.press('f');
    await again();
    await page.locator('.finding-open').click();
    const form = page.locator('[data-finding-form]');
    await form.getByRole('combobox').click();
    await page.getByRole('option').first().click();
    await again();
    await page.locator('.finding-open').click();
    await form.locator('label', { hasText: 'Minor' }).click();
    await form.locator('label', { hasText: '60' }).click();
    await again();
    await page.locator('.finding-open').click();
    await page.getByText(/^Minor, .*60 % sure$/).waitFor();
    await form.getByLabel('Why, and what would fix it').fill('Because.');
    await again();
    await page.getByRole('button', { name: 'Because 1' }).click();

    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.getByRole('textbox', { name: 'Proof for finding 1' }).waitFor({ state: 'attached' });
    await page.locator('.editor-write .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('// mine');
    await again();
    await page.locator('.finding-open').click();
    await page.getByRole('tab', { name: 'Proof' }).click();
    await page.locator('.editor-write .view-line', { hasText: '// mine' }).waitFor();

    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    await again();
    await page.getByText('1 of 8 viewed').waitFor();
    const verdict = page.getByRole('region', { name: 'Verdict' });
    await verdict.locator('label', { hasText: 'Request changes' }).click();
    await verdict.locator('label', { hasText: '95' }).click();
    await again();
    await page.getByRole('button', { name: 'Submit review: 1 finding, request changes' }).click();
    await again();
    await page.getByRole('button', { name: 'Submit review: 1 finding, request changes' }).click();
    await page.getByLabel(/^I own this/).fill('Ada Admin');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Submit review/ })
      .click();
    await page.waitForURL(/\/debrief$/);
    await page.reload();
    await page
      .getByRole('heading', { level: 1, name: /^(You found|Nothing was planted)/ })
      .waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  }, 90_000);
});
