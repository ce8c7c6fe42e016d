import { SYNTAX } from '#app/domain/exercise/language.ts';
import { relayout } from '#app/domain/exercise/relayout.ts';
import type { Program, Run } from './job.ts';
import type { Review } from './review.ts';
import type { Unit } from './unit.ts';
import { programOf } from './program.ts';
import { afterCalm, interleave } from './run-order.ts';
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

/**
 * Plans each distinct proof: clean code first, then other correct code and each planted defect alone in mixed order,
 * correct code at the end, so that a proof which counts its runs cannot tell which is which; then the code as shown.
 */
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
  const alone = review.variant.planted.map((defectId) => ({ defectId, runs: new Array<ProofRun>() }));
  const correct: ProofRun[] = [];
  const addCorrect = (stage: Stage): void => {
    const order = { requires: correct.slice(-1).map(({ run }) => run), onlyIf: afterCalm(runs) };
    correct.push(add(stage, correct.length === 0 ? WHOLE : order));
  };
  const addAlone = (stage: Stage, { runs: earlier }: { readonly runs: ProofRun[] }): void => {
    const previous = earlier.at(-1);
    const requires = correct.slice(-1).map(({ run }) => run);
    const onlyIf =
      previous === undefined ? afterCalm(runs) : [{ run: previous.run, status: ['failed'] as const }];
    earlier.push(add(stage, { requires, onlyIf, ...(previous === undefined ? WHOLE : null) }));
  };
  const [first, ...others] = correctStages(review);
  const last = others.pop();
  const plantedSteps = alone.map((defect, index) =>
    stagesOf(review, `alone-${index + 1}`).map((stage) => () => addAlone(stage, defect)),
  );
  const correctSteps = others.map((stage) => () => addCorrect(stage));
  if (first !== undefined) addCorrect(first);
  for (const step of interleave([correctSteps, ...plantedSteps], review.seed)) step();
  if (last !== undefined) addCorrect(last);
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
