import type { FixEvidence } from './evidence.ts';
import type { FixGrade } from './grade.ts';
import type { RunResult } from './job.ts';
import type { Results } from './machine-failure.ts';
import type { FixPlan } from './plan-fix.ts';
import type { ProbePlan } from './plan-probes.ts';
import { messageOf } from './run-message.ts';
import { summarizeRun } from './run-summary.ts';

const NO_EDITS = {
  status: 'no-edits',
  visible: { passed: 0, failed: 0 },
  fixed: [],
  broken: [],
  message: null,
} as const satisfies FixGrade;

type FixRuns = {
  /** Null without edits. */
  readonly fix: FixPlan | null;
  /** The same probes on the code as shown. */
  readonly probes: readonly ProbePlan[];
  readonly planted: readonly string[];
};

/**
 * The grade of the edits (ARCHITECTURE.md, "A fix"). A probe that hangs on the code as shown already is a defect not
 * fixed, any other hang is the edits' own and decides the status.
 */
export function judgeFix({ fix, probes, planted }: FixRuns, results: Results): FixGrade {
  if (fix === null) return NO_EDITS;
  const shownStatus = new Map(probes.map(({ defectId, run }) => [defectId, results.get(run)?.status]));
  const probeResults = fix.probes.map(({ defectId, run }) => ({ defectId, result: results.get(run) }));
  const own = probeResults.filter(({ defectId, result }) => result?.status !== shownStatus.get(defectId));
  const visibleResults = fix.visible.map(({ run }) => results.get(run));
  const visible = countTests(visibleResults);
  for (const result of [...visibleResults, ...own.map((probe) => probe.result)]) {
    if (
      result?.status === 'invalid' ||
      result?.status === 'timed-out' ||
      result?.status === 'out-of-memory'
    ) {
      return { status: result.status, visible, fixed: [], broken: [], message: messageOf(result) };
    }
  }
  const broken = own
    .filter(({ defectId }) => shownStatus.get(defectId) === 'passed')
    .map(({ defectId }) => defectId);
  const failing = visibleResults.find((result) => result?.status !== 'passed');
  const isWhole = failing === undefined && broken.length === 0;
  const passed = new Set(
    probeResults.filter(({ result }) => result?.status === 'passed').map(({ defectId }) => defectId),
  );
  const left = planted.filter((defectId) => !passed.has(defectId));
  const first = (ids: readonly string[]) => probeResults.find(({ defectId }) => defectId === ids[0])?.result;
  return {
    status: 'graded',
    visible,
    fixed: isWhole ? planted.filter((defectId) => passed.has(defectId)) : [],
    broken,
    message:
      describe('a visible test fails on the edited files', failing) ??
      describe('the edits break what worked', first(broken)) ??
      describe('not fixed', first(left)),
  };
}

/** What the debrief shows of the edits; null without any. */
export function fixEvidence(fix: FixPlan | null, results: Results): FixEvidence | null {
  if (fix === null) return null;
  return {
    visible: fix.visible.map(({ path, run }) => ({ path, run: summarizeRun(results.get(run)) })),
    probes: fix.probes.map(({ defectId, run }) => ({ defectId, run: summarizeRun(results.get(run)) })),
  };
}

/** Tests that passed and failed; a file that failed as a whole counts as one failed test at least. */
function countTests(results: readonly (RunResult | undefined)[]): FixGrade['visible'] {
  return results.reduce<FixGrade['visible']>(
    (sum, result) => {
      const tests = result !== undefined && 'tests' in result ? result.tests : [];
      const passed = tests.filter(({ outcome }) => outcome === 'passed').length;
      const failed = tests.filter(({ outcome }) => outcome === 'failed' || outcome === 'timed-out').length;
      const isFailure = result !== undefined && result.status !== 'passed' && result.status !== 'skipped';
      return { passed: sum.passed + passed, failed: sum.failed + Math.max(failed, isFailure ? 1 : 0) };
    },
    { passed: 0, failed: 0 },
  );
}

/** Names the failing behaviour by its test's name and message, never by the test's text. */
function describe(what: string, result: RunResult | undefined): string | null {
  if (result === undefined) return null;
  const message = messageOf(result);
  return message === null ? what : `${what}: ${message}`;
}
