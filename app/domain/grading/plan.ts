import { sandboxLanguage } from '#app/domain/exercise/language.ts';
import { visibleTests } from '#app/domain/exercise/parts.ts';
import type { Job } from './job.ts';
import { planFix, type FixPlan } from './plan-fix.ts';
import { planProbes, type ProbePlan } from './plan-probes.ts';
import { planProofs, type ProofPlan } from './plan-proofs.ts';
import { programOf } from './program.ts';
import type { Review } from './review.ts';
import type { Unit } from './unit.ts';

/** What must run to grade one review, and what each run is for. */
export type GradingPlan = {
  /** One, so that its time limit bounds the whole grading; none when the exercise offers nothing that needs execution. */
  readonly jobs: readonly Job[];
  /** Every probe on the code as shown. */
  readonly probes: readonly ProbePlan[];
  /** Null when there are no edits to grade. */
  readonly fix: FixPlan | null;
  /** One for each distinct proof text. */
  readonly proofs: readonly ProofPlan[];
};

/**
 * The plan of one grading (ARCHITECTURE.md, "Grading"). Empty for an exercise that offers neither proofs nor fixes,
 * which is how one in a language that the sandbox does not run says so.
 */
export function planGrading(review: Review): GradingPlan {
  const { stepsOffered } = review.exercise.manifest;
  const language = sandboxLanguage(review.exercise.manifest.language);
  const isExecuted = stepsOffered.includes('proven') || stepsOffered.includes('fixed');
  if (language === null || !isExecuted) return { jobs: [], probes: [], fix: null, proofs: [] };
  const probes = planProbes(review);
  const fix = stepsOffered.includes('fixed') ? planFix(review) : null;
  const proofs = stepsOffered.includes('proven') ? planProofs(review) : [];
  const units = [probes.unit, ...(fix === null ? [] : [fix.unit]), ...proofs.map(({ unit }) => unit)];
  const runs = units.flatMap((unit) => unit.runs);
  const job = {
    language,
    programs: merge([controlOf(review), ...units].map(({ programs }) => programs)),
    tests: merge([controlOf(review), ...units].map(({ tests }) => tests)),
    runs,
    control: { program: 'control', test: 'control' },
  };
  return {
    jobs: runs.length === 0 ? [] : [job],
    probes: probes.plans,
    fix: fix?.plan ?? null,
    proofs: proofs.map(({ plan }) => plan),
  };
}

/** Clean code with a test of ours that passes there: a visible one, else a probe, else one that only loads it. */
function controlOf({ exercise, renderVariant }: Review): Pick<Unit, 'programs' | 'tests'> {
  const [visible] = Object.entries(visibleTests(exercise)).map(([path, text]) => ({ path, text }));
  const [probe] = Object.values(exercise.probes);
  const loads = { path: 'tests/control.test.ts', text: "import './subject';\nit('loads', () => {});\n" };
  return {
    programs: { control: programOf(exercise, renderVariant([])) },
    tests: { control: visible ?? probe ?? loads },
  };
}

function merge<T>(records: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record)));
}
