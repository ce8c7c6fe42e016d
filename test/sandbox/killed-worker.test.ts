import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCredited, proofJob, useSandbox } from './hazard.ts';

const SLOW_PROOF = `import { clamp } from './subject';
test('takes a while', () => { let n = 0; for (let i = 0; i < 2e6; i += 1) n += i % 3; expect(clamp(n, 0, 10)).toBe(10); });
`;

describe('a worker that is killed from outside', () => {
  const sandbox = useSandbox();

  it('costs an honest job nothing', async () => {
    for (let round = 0; round < 5; round += 1) {
      const job = sandbox().run(proofJob({ proof: SLOW_PROOF }));
      await new Promise((resolve) => setTimeout(resolve, 20 * round));
      for (const pid of workersOfThisProcess()) process.kill(pid, 'SIGKILL');
      expect(isCredited((await job).runs)).toBe(true);
    }
  });

  it('leaves no process behind', async () => {
    await sandbox().close();
    expect(workersOfThisProcess()).toEqual([]);
  });
});

function workersOfThisProcess(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === process.pid && commandOf(pid).includes('worker.js'));
}

function parentOf(pid: number): number {
  return Number(read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1]);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
