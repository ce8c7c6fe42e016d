import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

describe('a review at 390 px', () => {
  it('reads, flags, runs, decides and signs with a finger, without the editor, and nothing is cut off', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page, complaints } = await server.review({ browser: phone });
    await page.getByLabel('File', { exact: true }).selectOption('code/weight.ts');
    await page.locator('.review-line[data-line="7"] .review-text').tap();
    await page.getByRole('button', { name: 'Flag lines' }).tap();
    const form = page.locator('[data-finding-form]');
    await form.getByRole('combobox').tap();
    await page.getByRole('combobox', { name: 'Search kinds' }).fill('wrong rule');
    await page.getByRole('option', { name: /^Wrong rule/ }).tap();
    await form.locator('label', { hasText: 'Major' }).tap();
    await form.locator('label', { hasText: '70' }).tap();
    await form.getByLabel('Why, and what would fix it').fill('Which of the two weights?');
    await form.getByRole('button', { name: 'Done' }).tap();

    await page.getByRole('tab', { name: 'Tests' }).tap();
    await page.getByRole('button', { name: 'Run tests' }).tap();
    await page.getByText('8 passed').waitFor();
    await page.getByRole('tab', { name: 'Brief' }).tap();
    await page.getByRole('heading', { name: 'Ticket' }).waitFor();
    await page.getByRole('tab', { name: 'Findings 1' }).tap();
    const verdict = page.getByRole('region', { name: 'Verdict' });
    await verdict.locator('label', { hasText: 'Approve' }).tap();
    await verdict.locator('label', { hasText: '60' }).tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator('.monaco-editor').count()).toBe(0);

    await page.getByRole('button', { name: 'Submit review: 1 finding, approve' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^I own this/).fill('Ada Admin');
    await dialog.getByRole('button', { name: /^Submit review/ }).tap();
    await page.waitForURL(/\/debrief$/);
    await page
      .getByRole('heading', { level: 1, name: /^(You found|Nothing was planted)/ })
      .waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  });
});
