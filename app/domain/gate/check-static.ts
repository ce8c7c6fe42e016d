import type { Exercise } from '#app/domain/exercise/exercise.ts';
import {
  MarkerError,
  parseCode,
  renderVariant,
  subsetsOf,
  type ParsedCode,
} from '#app/domain/exercise/render.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { checkKinds } from './check-kinds.ts';
import { checkMarkers } from './check-markers.ts';
import { checkNames } from './check-names.ts';
import { checkNotes } from './check-notes.ts';
import { checkSpoilers } from './check-spoilers.ts';
import { checkWords } from './check-words.ts';
import { inYaml, type GateProblem } from './gate-problem.ts';

/** With more defects the subsets are too many to run all (ARCHITECTURE: "The gate"). */
const MOST_DEFECTS = 6;

export type StaticCheck = {
  readonly problems: readonly GateProblem[];
  /** What can be run; null when the code cannot be rendered. */
  readonly rendered: { readonly code: ParsedCode; readonly variants: readonly Variant[] } | null;
};

/** Every rule of the gate that needs no execution and no compiler. */
export function checkStatic(exercise: Exercise, taxonomy: Taxonomy): StaticCheck {
  const problems = [
    ...checkKinds(exercise, taxonomy),
    ...checkWords(exercise),
    ...checkNotes(exercise),
    ...checkMarkers(exercise.code),
  ];
  const defectIds = Object.keys(exercise.manifest.defects);
  if (defectIds.length > MOST_DEFECTS)
    return { problems: [...problems, tooMany(defectIds.length)], rendered: null };
  try {
    const code = parseCode(exercise.code);
    const variants = subsetsOf(defectIds).map((planted) => renderVariant(code, planted));
    return {
      problems: [...problems, ...checkNames(exercise, code), ...checkSpoilers(exercise, code, variants)],
      rendered: { code, variants },
    };
  } catch (error) {
    if (!(error instanceof MarkerError)) throw error;
    const broken = error.problems.map((problem) => ({ rule: 'marker' as const, ...problem }));
    return { problems: [...problems, ...broken], rendered: null };
  }
}

function tooMany(count: number): GateProblem {
  return inYaml('schema', ['defects'], {
    message: `${count} defects make ${2 ** count} variants; at most ${MOST_DEFECTS} defects can be proven`,
    suggestion: 'Make two exercises of it.',
  });
}
