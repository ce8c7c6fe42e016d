import { SYNTAX } from '#app/domain/exercise/language.ts';
import { relayout } from '#app/domain/exercise/relayout.ts';
import type { Program, Run } from './job.ts';
import type { Review } from './review.ts';
import type { Unit } from './unit.ts';
import { programOf } from './program.ts';
import { afterCalm } from './run-order.ts';
import type { Finding } from './submission.ts';

/** How a run of a proof differs from the first one on the same code, in words that fit after "fails". */
export type ProofRun = { readonly run: string; readonly condition: string | null };

export type ProofPlan = {
  /** Findings that carry this proof, the same text. */
  readonly findingIds: readonly string[];
  /** Correct code, in the order in which it runs: every one must pass. */
  readonly correct: readonly ProofRun[];
  /** Each planted defect alone: a defect is detected when every run fails. */
  readonly alone: readonly { readonly defectId: string; readonly runs: readonly ProofRun[] }[];
  /** The code as shown, for the debrief only. */
  readonly shown: string;
};

const SEED_COUNT = 3;
/** Far from neighbouring `--seed` values, so that two gradings do not share seeds (2³² divided by the golden ratio). */
const SEED_STEP = 0x9e3779b9;

/** The debrief shows every test of these runs; of the others only whether they fail matters. */
const WHOLE = { stopAtFirstFailure: false } as const;

/** A program and a seed to run it under. */
type Stage = { readonly program: string; readonly seed: number; readonly condition: string | null };

/** Plans each distinct proof: correct code first, then each planted defect alone, then the code as shown. */
export function planProofs(review: Review): readonly { readonly unit: Unit; readonly plan: ProofPlan }[] {
  const programs = proofPrograms(review);
  const path = `tests/proof${SYNTAX[review.exercise.manifest.language].testEnding}`;
  return distinctProofs(review.submission.findings).map(({ text, findingIds }, index) => {
    const key = `proof-${index + 1}`;
    const { runs, plan } = planProof(review, key);
    return { unit: { programs, tests: { [key]: { path, text } }, runs }, plan: { ...plan, findingIds } };
  });
}

/** Whether a finding carries a proof; white space is none. */
export function hasProof({ proof }: Finding): boolean {
  return proof !== undefined && proof.trim() !== '';
}

function planProof(
  review: Review,
  key: string,
): { runs: readonly Run[]; plan: Omit<ProofPlan, 'findingIds'> } {
  const runs: Run[] = [];
  const add = ({ program, seed, condition }: Stage, order: Partial<Run>): ProofRun => {
    const run = `${key}/${runs.length + 1}/${program}`;
    runs.push({
      id: run,
      program,
      test: key,
      seed,
      hasLearnerCode: true,
      stopAtFirstFailure: true,
      requires: [],
      ...order,
    });
    return { run, condition };
  };
  const correct = correctStages(review).reduce<readonly ProofRun[]>((done, stage) => {
    const previous = done.at(-1);
    const order = previous === undefined ? WHOLE : { requires: [previous.run] };
    return [...done, add(stage, order)];
  }, []);
  const requires = correct.slice(-1).map(({ run }) => run);
  const alone = review.variant.planted.map((defectId, index) => {
    const onlyIf = afterCalm(runs);
    const done = stagesOf(review, `alone-${index + 1}`).reduce<readonly ProofRun[]>((earlier, stage) => {
      const previous = earlier.at(-1);
      const order =
        previous === undefined
          ? { ...WHOLE, requires, onlyIf }
          : { onlyIf: [{ run: previous.run, status: ['failed'] as const }] };
      return [...earlier, add(stage, order)];
    }, []);
    return { defectId, runs: done };
  });
  const asShown = { program: 'shown', seed: review.seed, condition: null };
  const shown = add(asShown, { ...WHOLE, onlyIf: afterCalm(runs) });
  return { runs, plan: { correct, alone, shown: shown.run } };
}

/** Clean code in both layouts under all seeds, then each alternate. */
function correctStages(review: Review): readonly Stage[] {
  const alternates = Object.keys(review.exercise.alternates).map((_name, index) => ({
    program: `alternate-${index + 1}`,
    seed: review.seed,
    condition: 'on another correct solution',
  }));
  return [...stagesOf(review, 'clean'), ...alternates];
}

/** Both layouts of one program, each under all seeds. */
function stagesOf({ seed }: Review, program: string): readonly Stage[] {
  return Array.from({ length: SEED_COUNT }, (_, step) => {
    const runSeed = (seed + step * SEED_STEP) >>> 0;
    const elsewhere = step === 0 ? null : 'under another seed of clock and randomness';
    return [
      { program, seed: runSeed, condition: elsewhere },
      {
        program: `${program}-spaced`,
        seed: runSeed,
        condition: elsewhere ?? 'when blank lines are added to the code',
      },
    ];
  }).flat();
}

function proofPrograms({
  exercise,
  variant,
  renderVariant,
  seed,
}: Review): Readonly<Record<string, Program>> {
  const clean = renderVariant([]);
  const alone = variant.planted.map(
    (defectId, index) => [`alone-${index + 1}`, renderVariant([defectId])] as const,
  );
  const alternates = Object.values(exercise.alternates).map(
    (files, index) => [`alternate-${index + 1}`, { files: { ...clean.files, ...files } }] as const,
  );
  const inBothLayouts = [['clean', clean] as const, ...alone].flatMap(([key, { files }]) => [
    [key, { files }] as const,
    [`${key}-spaced`, { files: relayout(files, seed) }] as const,
  ]);
  const all = [['shown', variant] as const, ...inBothLayouts, ...alternates];
  return Object.fromEntries(all.map(([key, code]) => [key, programOf(exercise, code)]));
}

function distinctProofs(
  findings: readonly Finding[],
): readonly { text: string; findingIds: readonly string[] }[] {
  const byText = Map.groupBy(findings.filter(hasProof), ({ proof = '' }) => proof);
  return [...byText].map(([text, group]) => ({ text, findingIds: group.map(({ id }) => id) }));
}
