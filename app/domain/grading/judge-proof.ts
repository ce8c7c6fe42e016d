import type { ProofEvidence } from './evidence.ts';
import type { ProofGrade } from './grade.ts';
import type { RunResult, RunStatus } from './job.ts';
import type { Results } from './machine-failure.ts';
import type { ProofPlan, ProofRun } from './plan-proofs.ts';
import { messageOf } from './run-message.ts';
import { summarizeRun } from './run-summary.ts';

/** Outcomes that decide before any comparison does, in the order of ARCHITECTURE.md. */
const DECISIVE = [['invalid'], ['no-test-ran'], ['timed-out', 'out-of-memory']] as const;

/**
 * The grade of one proof: the first status that applies. It detects a planted defect when it passes on all correct
 * code and fails, in every layout and under every seed, on that defect alone, and calls the code to find out.
 */
export function judgeProof(plan: ProofPlan, results: Results): ProofGrade {
  const required = [...plan.correct, ...plan.alone.flatMap(({ runs }) => runs)];
  for (const statuses of DECISIVE) {
    const result = required.map(({ run }) => results.get(run)).find((one) => hasStatus(one, statuses));
    if (result !== undefined && hasStatus(result, statuses)) {
      return { status: result.status, detects: [], message: messageOf(result) };
    }
  }
  const refuted = plan.correct.find(({ run }) => results.get(run)?.status !== 'passed');
  if (refuted !== undefined) {
    return { status: 'fails-on-clean', detects: [], message: describeRefutation(refuted, results) };
  }
  const detects = plan.alone.filter(({ runs }) => detectsIn(runs, { correct: plan.correct, results }));
  if (detects.length > 0) {
    return { status: 'proves', detects: detects.map(({ defectId }) => defectId), message: null };
  }
  return { status: 'passes-on-planted', detects: [], message: describeFailureToDetect(plan, results) };
}

/** What the debrief shows of one proof, for each finding that carries it. */
export function proofEvidence(plan: ProofPlan, results: Results): readonly ProofEvidence[] {
  const deciding = (runs: readonly ProofRun[], usual: RunStatus) => {
    const unusual = runs.find(({ run }) => ![usual, 'skipped', undefined].includes(results.get(run)?.status));
    return summarizeRun(results.get((unusual ?? runs[0])?.run ?? ''));
  };
  const alone = plan.alone.map(({ defectId, runs }) => [defectId, deciding(runs, 'failed')] as const);
  return plan.findingIds.map((findingId) => ({
    findingId,
    shown: summarizeRun(results.get(plan.shown)),
    clean: deciding(plan.correct, 'passed'),
    alone: Object.fromEntries(alone),
  }));
}

function hasStatus<S extends RunStatus>(
  result: RunResult | undefined,
  statuses: readonly S[],
): result is Extract<RunResult, { status: S }> {
  return result !== undefined && statuses.some((status) => status === result.status);
}

function detectsIn(
  runs: readonly ProofRun[],
  { correct, results }: { correct: readonly ProofRun[]; results: Results },
): boolean {
  return (
    runs.every(({ run }) => results.get(run)?.status === 'failed') &&
    callsProgram(correct, results) &&
    callsProgram(runs, results)
  );
}

/** Whether the first run, which is never cut short, called the code under review. */
function callsProgram([first]: readonly ProofRun[], results: Results): boolean {
  const result = first === undefined ? undefined : results.get(first.run);
  return result !== undefined && 'calledProgram' in result && result.calledProgram;
}

function describeRefutation({ run, condition }: ProofRun, results: Results): string {
  const result = results.get(run);
  const reason = result === undefined ? null : messageOf(result);
  return `fails ${condition ?? 'on correct code'}${reason === null ? '' : `: ${reason}`}`;
}

function describeFailureToDetect(plan: ProofPlan, results: Results): string {
  if (plan.alone.length === 0) return 'passes on the code as shown, which holds no planted defect';
  if (!callsProgram(plan.correct, results)) return 'never calls the code under review, so it proves nothing';
  const unsteady = plan.alone
    .filter(({ runs: [first] }) => first !== undefined && results.get(first.run)?.status === 'failed')
    .flatMap(({ runs }) => runs.find(({ run }) => results.get(run)?.status === 'passed') ?? []);
  const [passing] = unsteady;
  if (passing !== undefined)
    return `fails on a planted defect, but passes on it ${passing.condition ?? 'again'}`;
  return 'passes on each planted defect alone';
}
