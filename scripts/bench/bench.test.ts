import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../countersign/paths.ts';

/** Three gradings on each side, on a machine that may be busy with other tests. */
const PATIENCE_MS = 120_000;

it(
  'grades the reference job on both sides and prints the ratio',
  () => {
    const args = ['--experimental-vm-modules', 'scripts/bench.ts', 'grade', '--only', 'G1', '--rounds', '1'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    expect(stderr).toContain('take turns');
    expect(status).toBe(0);
    expect(stdout).toMatch(/G1 +whole grading \/ node:vm without isolation +\d+\.\d+ ×/);
  },
  PATIENCE_MS,
);
