import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { createClient, setUp } from '../support/client.ts';
import { childrenOf, isAlive } from '../support/processes.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

const PATIENCE_MS = 30_000;
const WALLS = ['process', 'engine', 'permission', 'limits', 'leash', 'network', 'user'];
const healthSchema = z.object({
  status: z.literal('ok'),
  gradings: z.object({ waiting: z.literal(0), delayed: z.literal(0), failure: z.null() }),
  sandbox: z.object({
    ready: z.number(),
    failure: z.null(),
    walls: z.array(
      z.union([
        z.object({ name: z.string(), inForce: z.literal(true), detail: z.string() }),
        z.object({ name: z.string(), inForce: z.literal(false), detail: z.string(), advice: z.string() }),
      ]),
    ),
  }),
});

async function start(): Promise<RunningApp> {
  const data = await createDataDir();
  cleanups.push(data.remove);
  const app = await startApp({ dataDir: data.path });
  cleanups.push(() => app.stop());
  return app;
}

/** Those of the processes that still run when patience ends. */
async function leftOf(pids: readonly number[]): Promise<readonly number[]> {
  const until = performance.now() + PATIENCE_MS;
  while (pids.some(isAlive) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return pids.filter(isAlive);
}

describe('the built server', () => {
  it('takes every process with it when it is told to end', async () => {
    const app = await start();
    const children = childrenOf(app.pid);
    expect(children.length).toBeGreaterThan(1);
    expect(await app.stop()).toBe(0);
    expect(await leftOf(children)).toEqual([]);
  });

  it('takes every process with it when it is killed', async () => {
    const app = await start();
    const children = childrenOf(app.pid);
    expect(children.length).toBeGreaterThan(1);
    await app.killHard();
    expect(await leftOf(children)).toEqual([]);
  });

  it('names every wall to an admin, and nothing to a visitor', async () => {
    const app = await start();
    const client = createClient(app.url);
    await setUp(client, app.setupUrl);
    const health = healthSchema.parse(await (await client.get('/health')).json());
    expect(health.sandbox.walls.map(({ name }) => name)).toEqual(WALLS);
    expect(await (await createClient(app.url).get('/health')).json()).toEqual({ status: 'ok' });
  });
});
