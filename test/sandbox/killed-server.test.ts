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
const PATIENCE_MS = 10_000;

describe('a server that is killed while code runs', () => {
  const sandbox = useSandbox();

  it('takes its workers with it', async () => {
    expect(sandbox().walls).toContainEqual(expect.objectContaining({ name: 'leash', inForce: true }));
    const server = spawn(process.execPath, ['--input-type=module', '--eval', SERVER, sharedDir()], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => server.stdout.once('data', resolve));
    const workers = childrenOf(server.pid);
    expect(workers.length).toBeGreaterThan(0);
    server.kill('SIGKILL');
    const until = performance.now() + PATIENCE_MS;
    while (workers.some(isAlive) && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(workers.filter(isAlive)).toEqual([]);
  });
});
