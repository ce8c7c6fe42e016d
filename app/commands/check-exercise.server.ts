import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { sandboxLanguage } from '#app/domain/exercise/language.ts';
import { RULES, type Problem } from '#app/domain/exercise/problem.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { checkStatic, type StaticCheck } from '#app/domain/gate/check-static.ts';
import { placeProblems, type GateProblem, type Place } from '#app/domain/gate/gate-problem.ts';
import { judgeGate } from '#app/domain/gate/judge-gate.ts';
import type { JudgedRun } from '#app/domain/gate/plan-gate.ts';
import { withSuggestion } from '#app/domain/gate/suggest.ts';
import { checkAlternates } from '#app/library/check-alternates.server.ts';
import { checkTypes } from './check-types.server.ts';
import { runGate } from './run-gate.server.ts';
import type { Runner } from './run-jobs.server.ts';

export type CheckedExercise = {
  readonly id: string;
  readonly ok: boolean;
  readonly kind: string;
  readonly language: string;
  readonly defects: number;
  readonly decoys: number;
  readonly variants: number;
  readonly problems: readonly Problem[];
  readonly durationMs: number;
};

type Tools = {
  readonly sandbox: Runner;
  readonly taxonomy: Taxonomy;
  /** Told as soon as every rule but `determinism` has been looked at. */
  readonly onFirst?: (checked: CheckedExercise) => void;
  /** Told what was run, and with what results. */
  readonly onRuns?: (runs: readonly JudgedRun[]) => void;
};

/** What reading the folder found, and where the keys of exercise.yaml stand. */
type Found = {
  readonly problems?: readonly Problem[];
  readonly locate?: (yamlPath: readonly string[]) => Place;
};

/** Runs the whole gate on one exercise: every variant is rendered, type-checked and run. */
export async function checkExercise(
  { sandbox, taxonomy, onFirst, onRuns }: Tools,
  exercise: Exercise,
  { problems: earlier = [], locate = () => ({ line: 1, column: 1 }) }: Found = {},
): Promise<CheckedExercise> {
  const started = performance.now();
  const { problems, rendered } = checkStatic(exercise, taxonomy);
  const report = (found: readonly GateProblem[]): CheckedExercise => ({
    ...describe(exercise, rendered),
    ok: found.length === 0,
    problems: placeProblems(found, locate).map(withSuggestion).toSorted(byRule),
    durationMs: Math.round(performance.now() - started),
  });
  const read = [...earlier, ...problems];
  if (rendered === null) return report(read);
  const { code, variants } = rendered;
  const clean = variants.find(({ planted }) => planted.length === 0)?.files ?? {};
  const seen = [...read, ...checkTypes(exercise, rendered), ...checkAlternates(exercise, clean)];
  const language = sandboxLanguage(exercise.manifest.language);
  if (language === null) return report([...seen, ...checkRecorded(exercise, variants)]);
  const runs = await runGate(sandbox, { exercise, language, variants }, (first) =>
    onFirst?.(report([...seen, ...judgeGate(exercise, code, first)])),
  );
  onRuns?.(runs);
  return report([...seen, ...judgeGate(exercise, code, runs)]);
}

function describe({ manifest }: Exercise, rendered: StaticCheck['rendered']) {
  return {
    id: manifest.id,
    kind: manifest.kind,
    language: manifest.language,
    defects: Object.keys(manifest.defects).length,
    decoys: Object.keys(manifest.decoys).length,
    variants: rendered?.variants.length ?? 0,
  };
}

/** Code that is not run here must come with its recorded output, one file a variant: `clean.txt`, `a+b.txt`. */
function checkRecorded(exercise: Exercise, variants: readonly Variant[]): readonly Problem[] {
  return variants
    .map(({ planted }) => `recorded/${planted.length === 0 ? 'clean' : planted.join('+')}.txt`)
    .filter((file) => exercise.recorded[file] === undefined)
    .map((file) => ({
      rule: 'visible',
      file,
      line: null,
      message: 'the recorded output of this variant is missing',
      suggestion: 'Run the visible tests on this variant and save what they print.',
    }));
}

function byRule(a: Problem, b: Problem): number {
  return RULES.indexOf(a.rule) - RULES.indexOf(b.rule);
}
