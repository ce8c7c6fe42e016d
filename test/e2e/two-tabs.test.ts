import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';
import { readDraft } from '../support/read-database.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

describe('one review in two tabs', () => {
  it('is merged by itself where it can be, and by the person where both wrote the same thing', async () => {
    const { page: one, attemptId, complaints } = await server.review();
    const other = await one.context().newPage();
    await other.goto(one.url());
    await other.locator('.monaco-editor').first().waitFor();

    await one.bringToFront();
    await one.keyboard.press('f');
    const comment = one.getByLabel('Why, and what would fix it');
    await comment.fill('From the first tab.');
    await one.getByText('Saved just now').waitFor();
    await other.bringToFront();
    await other.keyboard.press('b');
    await other.getByLabel(/^What the prompt left open/).fill('Is the tax in it?');
    await other.getByText('From the first tab').first().waitFor();
    await other.getByText('Saved just now').waitFor();
    expect(readDraft(server.dataDir, attemptId)).toMatchObject({
      openQuestions: 'Is the tax in it?',
      findings: [{ comment: 'From the first tab.' }],
    });

    await other.getByRole('button', { name: 'From the first tab 1' }).click();
    await other.getByLabel('Why, and what would fix it').fill('The second tab knows better.');
    await other.getByText('Saved just now').waitFor();
    await one.bringToFront();
    await comment.fill('The first tab insists.');
    const banner = one.getByText(/was also changed in another tab. This tab.s version stands/);
    await banner.waitFor();
    await one.getByText('Saved just now').waitFor();
    expect(readDraft(server.dataDir, attemptId).findings[0]?.comment).toBe('The first tab insists.');
    await one.getByRole('button', { name: 'Take the other' }).click();
    await banner.waitFor({ state: 'detached' });
    await one.getByText('Saved just now').waitFor();
    expect(await comment.inputValue()).toBe('The second tab knows better.');
    expect(complaints).toEqual([]);
  });
});
