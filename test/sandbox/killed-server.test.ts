import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { childrenOf, isAlive } from '../support/processes.ts';
import { sharedDir, useSandbox } from './hazard.ts';

const SERVER = `
import { createSandbox } from ${JSON.stringify(new URL('../../app/sandbox/sandbox.server.ts', import.meta.url).href)};
const sandbox = await createSandbox({ dataDir: process.argv[1], size: 1 });
const program = { entry: 'code/a.js', files: { 'code/a.js': '' } };
const runs = [{ id: 'r', program: 'p', test: 't', seed: 1, hasLearnerCode: true, stopAtFirstFailure: false, requires: [] }];
void sandbox.run({ language: 'javascript', programs: { p: program }, tests: { t: { path: 't.test.ts', text: 'for (;;);' } }, runs, control: { program: 'p', test: 't' } });
setTimeout(() => console.log('busy'), 200);
`;
/** Workers without any wall: nothing but the closed pipe tells them that their server is gone. */
const BARE_SERVER = `
import { installSandbox } from ${JSON.stringify(new URL('../../app/sandbox/install.server.ts', import.meta.url).href)};
import { startWorker } from ${JSON.stringify(new URL('../../app/sandbox/worker-process.server.ts', import.meta.url).href)};
import { workerCommand } from ${JSON.stringify(new URL('../../app/sandbox/walls.server.ts', import.meta.url).href)};
const installation = installSandbox(process.argv[1], ['app/sandbox']);
const workers = [1, 2].map(() => startWorker(workerCommand(installation, new Set())));
await Promise.all(workers.map((worker) => worker.ready));
console.log('ready');
`;
const PATIENCE_MS = 10_000;

describe('a server that ends', () => {
  const sandbox = useSandbox();

  it('takes its workers with it when it is killed while code runs', async () => {
    expect(sandbox().walls).toContainEqual(expect.objectContaining({ name: 'leash', inForce: true }));
    await expectNobodyLeft(SERVER, 'SIGKILL');
  });

  it('takes its workers with it when it is told to end while code runs', () =>
    expectNobodyLeft(SERVER, 'SIGTERM'));

  it('is noticed by waiting workers through the closed pipe alone', () =>
    expectNobodyLeft(BARE_SERVER, 'SIGKILL'));
});

/** Runs a server until it says something, ends it, and sees all of its processes go. */
async function expectNobodyLeft(script: string, signal: NodeJS.Signals): Promise<void> {
  const server = spawn(process.execPath, ['--input-type=module', '--eval', script, sharedDir()], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const workers = childrenOf(server.pid);
  expect(workers.length).toBeGreaterThan(0);
  server.kill(signal);
  const until = performance.now() + PATIENCE_MS;
  while (workers.some(isAlive) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(workers.filter(isAlive)).toEqual([]);
}
