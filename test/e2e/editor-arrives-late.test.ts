import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBenchServer, type BenchServer } from '../support/bench-server.ts';

let server: BenchServer;

beforeAll(async () => {
  server = await startBenchServer();
});

afterAll(() => server.close());

describe('an editor that arrives late', () => {
  it('waits while a comment is typed, and then takes over with the finding as it is', async () => {
    const { page, complaints } = await server.review();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/assets/editor.client-*.js', async (route) => {
      await released;
      await route.continue();
    });
    await page.reload();
    await page.getByRole('button', { name: /^Flag lines/ }).click();
    const comment = page.getByLabel('Why, and what would fix it');
    await comment.pressSequentially('Half of a sen');
    const arrived = page.waitForResponse(/\/assets\/editor\.client-/);
    release();
    await (await arrived).finished();
    await comment.pressSequentially('tence is enough next time', { delay: 20 });
    expect(await comment.inputValue()).toBe('Half of a sentence is enough next time');
    expect(await page.locator('.monaco-editor').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('.monaco-editor').first().waitFor();
    await page.getByRole('button', { name: /^Half of a sentence is enough next time/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
