import { renderVariant } from '#app/domain/exercise/render.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { Finding, Submission } from '#app/domain/grading/submission.ts';
import { createRandom } from '#app/sandbox/harness/random.ts';
import type { Corpus, FuzzExercise } from './corpus.ts';
import { growCode, growTest } from './grow-program.ts';
import { mutate } from './mutate.ts';
import { below, oneOf, type Random } from './pick.ts';

/** One submission full of random proofs, most with a random fix as well. */
export type FuzzCase = {
  readonly index: number;
  readonly exercise: FuzzExercise;
  readonly planted: readonly string[];
  readonly submission: Submission;
  readonly programs: number;
};

const PROOFS = 5;
const FIX_CHANCE = 0.8;

/** The case of that number; the seed decides everything in it. */
export function makeCase(
  corpus: Corpus,
  { seed, index }: { readonly seed: number; readonly index: number },
): FuzzCase {
  const random = createRandom((Math.imul(seed, 0x9e3779b1) + index) >>> 0);
  const exercise = oneOf(random, corpus.exercises);
  const chosen = exercise.defects.filter(() => random() < 0.6);
  const planted = chosen.length > 0 || random() < 0.1 ? chosen : exercise.defects.slice(0, 1);
  const variant = renderVariant(exercise.code, planted);
  const findings = Array.from({ length: PROOFS }, (_, number): Finding => ({
    ...placeOf({ random, exercise, variant }),
    id: `f${number}`,
    confidence: 0.9,
    proof: makeProof(random, exercise, corpus),
  }));
  const edits = random() < FIX_CHANCE ? { edits: makeEdits({ random, exercise, variant }, corpus) } : {};
  return {
    index,
    exercise,
    planted,
    submission: { findings, ...edits, verdict: 'request-changes', confidence: 0.9 },
    programs: PROOFS + Object.keys(edits).length,
  };
}

type Place = { readonly random: Random; readonly exercise: FuzzExercise; readonly variant: Variant };

/** Where a finding stands: at a planted defect, or at the top of a file. */
function placeOf({
  random,
  exercise,
  variant,
}: Place): Pick<Finding, 'file' | 'startLine' | 'endLine' | 'kind'> {
  const { defects } = exercise.exercise.manifest;
  const id = oneOf(random, exercise.defects);
  const kind = defects[id]?.kinds[0] ?? 'intent.wrong-rule';
  const [range] = variant.lines[id] ?? [];
  if (range !== undefined) return { file: range.file, startLine: range.start, endLine: range.end, kind };
  return { file: oneOf(random, Object.keys(variant.files)), startLine: 1, endLine: 1, kind };
}

function makeProof(random: Random, exercise: FuzzExercise, corpus: Corpus): string {
  const own = (): string => oneOf(random, exercise.tests);
  const chance = random();
  if (chance < 0.12) return own();
  if (chance < 0.55) return mutate(own(), random, [...exercise.tests, ...corpus.texts]);
  if (chance < 0.7) return growTest(random, exercise.exports);
  if (chance < 0.75) return mutate(growTest(random, exercise.exports), random, corpus.texts);
  const foreign = aimedAt(oneOf(random, corpus.texts), exercise, random);
  return random() < 0.3 ? foreign : mutate(foreign, random, [...exercise.tests, ...corpus.texts]);
}

function makeEdits({ random, exercise, variant }: Place, corpus: Corpus): Record<string, string> {
  const file = oneOf(random, Object.keys(variant.files));
  const left = variant.planted.filter(() => random() < 0.5);
  const base = renderVariant(exercise.code, random() < 0.3 ? [] : left).files[file] ?? '';
  const chance = random();
  if (chance < 0.2) return { [file]: base };
  if (chance < 0.75) return { [file]: mutate(base, random, corpus.texts) };
  if (chance < 0.85) return { [file]: growCode(random, exercise.exports) };
  return { [file]: `${base}\n${mutate(oneOf(random, corpus.texts), random, corpus.texts)}` };
}

/** Attacks are written against another program: they are given functions of this one. */
function aimedAt(text: string, { exports }: FuzzExercise, random: Random): string {
  return text.replaceAll(/\b(?:clamp|unique|add)\b/g, () => exports[below(random, exports.length)] ?? 'x');
}
