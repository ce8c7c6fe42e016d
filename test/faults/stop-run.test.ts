import { afterEach, expect, it } from 'vitest';
import { createDataDir, startApp } from '../support/app.ts';
import { createClient, setUp, startAttempt } from '../support/client.ts';
import { EXERCISE } from './post-review.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

const HANGS = { test: { kind: 'proof', text: "it('hangs', () => { for (;;); });" } };
const PATIENCE_MS = 30_000;

it('a run whose browser hangs up is stopped, and its place is free', async () => {
  const data = await createDataDir();
  cleanups.push(data.remove);
  const app = await startApp({ dataDir: data.path });
  cleanups.push(() => app.stop());
  const client = createClient(app.url);
  await setUp(client, app.setupUrl);
  const path = `/attempts/${await startAttempt(client, EXERCISE)}/run`;
  const stop = new AbortController();
  const stopped = client.postJson(path, HANGS, stop.signal);
  setTimeout(() => stop.abort(), 300);
  await expect(stopped).rejects.toThrow(/abort/);
  expect(await statusOf(path, () => app.log())).toBe(499);
  const next = await client.postJson(path, { test: { kind: 'visible' } });
  expect(await next.json()).toMatchObject({ status: 'ran', outcome: 'passed' });
});

/** What the server logged as its answer to the run. */
async function statusOf(path: string, log: () => string): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const line = log()
      .split('\n')
      .find((text) => text.includes(`"path":"${path}"`) && text.includes('"status"'));
    const status = /"status":(\d+)/.exec(line ?? '')?.[1];
    if (status !== undefined) return Number(status);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the run was never answered');
}
