import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';
import { readDraft } from '../support/read-database.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

describe('a network that goes away in the middle of a review', () => {
  it('is said, the work goes on, and what was done meanwhile arrives when it is back', async () => {
    const { page, attemptId } = await server.review();
    await page.keyboard.press('f');
    await page.getByText('Saved just now').waitFor();
    await page.context().setOffline(true);
    await page.keyboard.press('Escape');
    for (let line = 0; line < 3; line += 1) await page.keyboard.press('j');
    await page.keyboard.press('f');
    await page
      .locator('[data-finding-form]')
      .getByLabel('Why, and what would fix it')
      .fill('Written in a tunnel.');
    await page.getByText('Saved in this browser only').first().waitFor();
    await page.keyboard.press('Alt+r');
    await page
      .getByText('The server cannot be reached. Your draft is kept; run again later.')
      .first()
      .waitFor();
    expect(readDraft(server.dataDir, attemptId).findings).toHaveLength(1);

    await page.context().setOffline(false);
    await page.getByText('Saved just now').waitFor();
    const { findings } = readDraft(server.dataDir, attemptId);
    expect(findings.map(({ comment }) => comment)).toEqual(['', 'Written in a tunnel.']);
    await page.reload();
    await page.getByText('Written in a tunnel').first().waitFor();
  });

  it('is no loss even when the page is closed before it is back', async () => {
    const { page, attemptId } = await server.review();
    const before = readDraft(server.dataDir, attemptId).findings.length;
    await page.context().setOffline(true);
    await page.keyboard.press('f');
    await page.getByText('Saved in this browser only').first().waitFor();
    const url = page.url();
    await page.close();
    await page.context().setOffline(false);
    const again = await page.context().newPage();
    await again.goto(url);
    await again
      .getByText(`Submit review: ${before + 1} findings`)
      .first()
      .waitFor();
    await again.getByText('Saved just now').waitFor();
    expect(readDraft(server.dataDir, attemptId).findings).toHaveLength(before + 1);
  });
});
