import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';
import { readDraft } from '../support/read-database.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

describe('a server that is killed while somebody writes', () => {
  it('loses no finding and nothing that was typed: the page keeps it and hands it on', async () => {
    const { page, attemptId } = await server.review();
    await page.keyboard.press('f');
    await page.getByText('Saved just now').waitFor();
    const comment = page.getByLabel('Why, and what would fix it');
    await comment.pressSequentially('Half of a sen');
    const restarted = server.crash();
    await comment.pressSequentially('tence is');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('f');
    await restarted;
    await page.getByLabel('Why, and what would fix it').fill('Flagged while it was down.');
    await expect
      .poll(() => readDraft(server.dataDir, attemptId).findings.map((one) => one.comment), {
        timeout: 30_000,
      })
      .toEqual(['Half of a sentence is', 'Flagged while it was down.']);
  }, 90_000);

  it('holds a finding a moment after it was flagged, whatever happens to the browser', async () => {
    const { page, attemptId } = await server.review();
    const before = readDraft(server.dataDir, attemptId).findings.length;
    await page.getByRole('button', { name: 'code/rates.ts', exact: true }).click();
    const saved = page.waitForResponse((response) => response.url().endsWith('/draft'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await saved;
    expect(readDraft(server.dataDir, attemptId).findings).toHaveLength(before + 1);
  });
});
