import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relayout } from '#app/domain/exercise/relayout.ts';
import type { Job, JobResult, Run, RunResult } from '#app/domain/grading/job.ts';
import { createSandbox, type Sandbox } from '#app/sandbox/sandbox.server.ts';

/** The little exercise that every hazard attacks: `clamp` with one planted defect, and probes that tell. */
const CLEAN = `export function clamp(value, low, high) {
  if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  // CANARY_REFERENCE_7f3a
  if (value > high) {
    return high;
  }
  return value;
}
export function unique(list) { return [...new Set(list)]; }
`;
const PLANTED = `export function clamp(value, low, high) {
  if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  if (value > high) return low;
  return value;
}
export function unique(list) { return [...new Set(list)]; }
`;
const PROBE = `import { expect, it } from 'vitest';
import { clamp, unique } from './subject';
it('keeps a value inside', () => { expect(clamp(5, 0, 10)).toBe(5); });
it('raises to the lower bound', () => { expect(clamp(-1, 0, 10)).toBe(0); });
it('lowers to the upper bound', () => { const canary = 'CANARY_PROBE_91bc'; expect(clamp(11, 0, 10)).toBe(10); void canary; });
it('lowers a huge value', () => { expect(clamp(1e9, -5, 7)).toBe(7); });
it('drops duplicates', () => { expect(unique([1, 1, 2])).toEqual([1, 2]); });
it('refuses bounds that cross', () => { expect(() => clamp(1, 5, 2)).toThrow(RangeError); });
`;
const HONEST_PROOF = `import { clamp } from './subject';
test('clamps to the upper bound', () => { expect(clamp(99, 0, 10)).toBe(10); });
`;
/** Words that attacks print when they got what they wanted, and texts that no learner may see. */
const LEAKS = /ESCAPED|LEAKED|HANDLE|FOREIGN|CANARY|SRC /;
/** Shorter than in earnest, so that the hazards which hang do not take the afternoon. */
const RUN_MS = 700;
/** A busy machine gives a run its time again, at most this often. */
const MAX_TRIES = 24;
const SLACK_MS = 1_500;

/**
 * A proof, or an edited file with the hidden probe that it must not satisfy; both against other code where given, and a fix
 * beside the file `support/given.js`.
 */
export type Attack =
  | { readonly proof: string; readonly clean?: string; readonly planted?: string }
  | { readonly fix: string; readonly probe?: string; readonly support?: string };
type Status = RunResult['status'];

/**
 * One attack in its own processes, then an honest proof: the attack ends in one of `ends`, earns no credit unless
 * `mayEarn`, shows nothing secret, stays within the limits, and leaves the honest proof its credit.
 */
export function hazard(
  name: string,
  attack: Attack,
  {
    ends,
    mayEarn = false,
    check,
  }: {
    readonly ends: readonly Status[];
    readonly mayEarn?: boolean;
    readonly check?: (runs: JobResult['runs']) => void;
  },
): void {
  describe(name, () => {
    const sandbox = useSandbox();

    it('earns nothing, shows nothing and ends in time', async () => {
      const started = performance.now();
      const { runs } = await sandbox().run('fix' in attack ? fixJob(attack) : proofJob(attack));
      const list = Object.values(runs).filter(({ status }) => status !== 'skipped');
      for (const run of list) expect(ends).toContain(run.status);
      if (!mayEarn) expect(isCredited(runs)).toBe(false);
      expect(JSON.stringify(runs)).not.toMatch(LEAKS);
      expect(JSON.stringify(runs).length).toBeLessThan(200_000);
      expect(performance.now() - started).toBeLessThan(list.length * (RUN_MS * MAX_TRIES + SLACK_MS));
      check?.(runs);
    });

    it('leaves an honest proof its credit', async () => {
      const { runs } = await sandbox().run(proofJob({ proof: HONEST_PROOF }));
      expect(isCredited(runs)).toBe(true);
    });
  });
}

/** A sandbox of one place for the tests of one file. */
export function useSandbox(): () => Sandbox {
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    sandbox = await createSandbox({ dataDir: sharedDir(), size: 1, runMs: RUN_MS });
  });
  afterAll(() => sandbox?.close());
  return () => {
    if (sandbox === undefined) throw new Error('The sandbox has not started');
    return sandbox;
  };
}

/** A proof on clean code and, if it passes there, on the planted defect, both also in another layout. */
export function proofJob({
  proof,
  clean = CLEAN,
  planted = PLANTED,
}: Extract<Attack, { readonly proof: string }>): Job {
  return {
    language: 'javascript',
    programs: {
      clean: program(clean),
      planted: program(planted),
      'clean-spaced': spaced(clean),
      'planted-spaced': spaced(planted),
    },
    tests: {
      proof: { path: 'tests/proof.test.ts', text: proof },
      probe: { path: 'probes/upper-bound.test.ts', text: PROBE },
    },
    runs: [
      run('clean', 'clean', 'proof'),
      ...['planted', 'clean-spaced', 'planted-spaced'].map((id) => ({
        ...run(id, id, 'proof'),
        requires: ['clean'],
      })),
    ],
    control: { program: 'clean', test: 'probe' },
  };
}

/** The hidden probes on an edited file. */
function fixJob({ fix, probe = PROBE, support = '' }: Extract<Attack, { readonly fix: string }>): Job {
  return {
    language: 'javascript',
    programs: {
      clean: program(CLEAN),
      edited: { entry: 'code/clamp.js', files: { 'code/clamp.js': fix, 'support/given.js': support } },
    },
    tests: { probe: { path: 'probes/upper-bound.test.ts', text: probe } },
    runs: [run('edited', 'edited', 'probe')],
    control: { program: 'clean', test: 'probe' },
  };
}

/** Whether the results would earn anything: a proof that passes on clean and fails on planted, or a fix that passes. */
export function isCredited(runs: JobResult['runs']): boolean {
  const { clean, planted, edited } = runs;
  if (edited !== undefined) return edited.status === 'passed';
  const isCalled =
    clean !== undefined &&
    planted !== undefined &&
    [clean, planted].every((result) => 'calledProgram' in result && result.calledProgram);
  return (
    isCalled &&
    ['clean', 'clean-spaced'].every((id) => runs[id]?.status === 'passed') &&
    ['planted', 'planted-spaced'].every((id) => runs[id]?.status === 'failed')
  );
}

export function run(id: string, programId: string, test: string): Run {
  return {
    id,
    program: programId,
    test,
    seed: 1,
    hasLearnerCode: true,
    stopAtFirstFailure: false,
    requires: [],
  };
}

function program(text: string, entry = 'code/clamp.js') {
  return { entry, files: { [entry]: text } };
}

function spaced(text: string, entry = 'code/clamp.js') {
  return { entry, files: relayout({ [entry]: text }, 1) };
}

/** Readable by the sandbox's own user, unlike what mkdtemp makes. */
export function sharedDir(): string {
  const dir = join(tmpdir(), 'countersign-sandbox-tests');
  mkdirSync(dir, { recursive: true, mode: 0o755 });
  return dir;
}
