import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

describe('hints', () => {
  it('are given one by one in a practice, after it was said what they cost, and are there after a reload', async () => {
    const { page, complaints } = await server.review({ mode: 'Practice' });
    const hints = page.getByRole('region', { name: 'Hints' });
    await hints.getByText('A hint marks this practice as hinted, and nothing else.').waitFor();
    expect(await hints.getByRole('listitem').count()).toBe(0);
    await hints.getByRole('button', { name: 'Give me a hint' }).click();
    await hints.getByRole('listitem').first().waitFor();
    const [first] = await hints.getByRole('listitem').allTextContents();
    await page.reload();
    await expect.poll(() => hints.getByRole('listitem').allTextContents()).toEqual([first]);
    expect(complaints).toEqual([]);
  });

  it('are not offered where a review counts', async () => {
    const { page } = await server.review({ mode: 'Counted' });
    expect(await page.getByRole('region', { name: 'Hints' }).count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('hint');
    await page.getByText(/^Nothing is called/).waitFor();
  });
});
