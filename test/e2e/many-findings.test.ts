import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, DraftFinding } from '#app/domain/attempt/draft.ts';
import { EMPTY_DRAFT } from '#app/domain/attempt/draft.ts';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';
import { readAttempt } from '../support/read-database.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

const FILES = ['discounts', 'parcel', 'quote', 'rates', 'receipt', 'weight'].map((name) => `code/${name}.ts`);
const PER_FILE = 5;

function finding(file: string, index: number): DraftFinding {
  return {
    id: `${file} ${index}`,
    file,
    startLine: 2 * index + 1,
    endLine: 2 * index + 2,
    type: 'defect',
    kind: 'intent.wrong-rule',
    severity: 'minor',
    confidence: 0.6,
    comment: `Remark ${index + 1} on ${file}.`,
    proof: '',
  };
}

const DRAFT: Draft = {
  ...EMPTY_DRAFT,
  findings: FILES.flatMap((file) => Array.from({ length: PER_FILE }, (_, index) => finding(file, index))),
  verdict: 'request-changes',
  confidence: 0.7,
};

describe('thirty findings over six files', () => {
  it('are walked through, changed, and submitted as they were restated', async () => {
    const { page, attemptId, complaints } = await server.review();
    await page.getByText(/^Nothing to save yet/).waitFor();
    const stored = await page.evaluate(
      async ({ path, draft }) => {
        const body = JSON.stringify({ revision: 0, draft });
        const headers = { 'Content-Type': 'application/json' };
        return (await fetch(path, { method: 'POST', headers, body })).status;
      },
      { path: `/attempts/${attemptId}/draft`, draft: DRAFT },
    );
    expect(stored).toBe(200);
    await page.reload();
    await page.locator('.monaco-editor').first().waitFor();
    await page.getByRole('heading', { name: 'Findings 30' }).waitFor();
    expect(await page.locator('.file-count').allTextContents()).toEqual(
      FILES.map(() => `${PER_FILE} findings`),
    );

    await page.keyboard.press('Escape');
    for (let step = 1; step <= 30; step += 1) {
      await page.keyboard.press('J');
      await page
        .locator('[role="status"]', { hasText: `Finding ${step}, lines` })
        .waitFor({ state: 'attached' });
      await page.locator('.finding-row[data-selected] .chip', { hasText: String(step) }).waitFor();
    }
    const row = page.locator('.finding-row[data-selected]');
    expect(await row.evaluate((node) => node.getBoundingClientRect().bottom <= innerHeight)).toBe(true);

    await page.keyboard.press('x');
    await page.getByRole('heading', { name: 'Findings 29' }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('heading', { name: 'Findings 30' }).waitFor();
    await page.getByRole('button', { name: 'Submit review: 30 findings, request changes' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('30 findings, no proofs, no edited files.').waitFor();
    await dialog.getByLabel(/^I own this/).fill('Ada Admin');
    await dialog.getByRole('button', { name: 'Submit review: 30 findings, request changes' }).click();
    await page.waitForURL(/\/debrief$/);
    await page
      .getByRole('heading', { level: 1, name: /^(You found|Nothing was planted)/ })
      .waitFor({ timeout: 60_000 });
    const { submission } = readAttempt(server.dataDir, attemptId);
    expect(JSON.parse(submission ?? '')).toMatchObject({ findings: { length: 30 } });
    expect(complaints).toEqual([]);
  });
});
