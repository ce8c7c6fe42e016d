import { visibleTests } from '#app/domain/exercise/parts.ts';
import { renderVariant } from '#app/domain/exercise/render.ts';
import type { Submission } from '#app/domain/grading/submission.ts';
import type { Corpus, FuzzExercise } from './corpus.ts';

/** A submission that is graded again and again. */
export type RepeatCase = {
  readonly name: string;
  readonly exercise: FuzzExercise;
  readonly planted: readonly string[];
  readonly submission: Submission;
};

/** Four submissions per exercise: all proven and fixed, all missed, a clean variant, and answers full of mistakes. */
export function repeatCases({ exercises }: Corpus): readonly RepeatCase[] {
  return exercises.flatMap((exercise) => {
    const { defects } = exercise;
    const clean = renderVariant(exercise.code, []).files;
    const probes = defects.map((id) => exercise.exercise.probes[id]?.text ?? '');
    const visible = Object.values(visibleTests(exercise.exercise));
    const name = exercise.exercise.manifest.id;
    return [
      {
        name: `${name}, everything proven and fixed`,
        exercise,
        planted: defects,
        submission: answer(exercise, { proofs: probes, edits: clean }),
      },
      {
        name: `${name}, nothing seen`,
        exercise,
        planted: defects,
        submission: answer(exercise, { proofs: visible, edits: {} }),
      },
      {
        name: `${name}, clean`,
        exercise,
        planted: [],
        submission: answer(exercise, { proofs: probes, edits: {} }),
      },
      {
        name: `${name}, full of mistakes`,
        exercise,
        planted: defects.slice(0, 1),
        submission: answer(exercise, { proofs: MISTAKEN, edits: broken(clean) }),
      },
    ];
  });
}

const MISTAKEN = [
  "it('fails everywhere', () => { console.log(Math.random(), Date.now()); expect(Math.random()).toBe(2); });",
  "it('throws', () => { throw { code: 7 }; });",
  "it('waits for ever', () => new Promise(() => {}));",
  "it('does not parse', () => {",
  "import { nothing } from './elsewhere';",
  '// no test at all',
];

function answer(
  { exercise, code }: FuzzExercise,
  { proofs, edits }: { readonly proofs: readonly string[]; readonly edits: Record<string, string> },
): Submission {
  const file = Object.keys(renderVariant(code, []).files)[0] ?? '';
  const kind = Object.values(exercise.manifest.defects)[0]?.kinds[0] ?? 'intent.wrong-rule';
  const findings = proofs.map((proof, index) => {
    const line = index + 1;
    return { id: `f${line}`, file, startLine: line, endLine: line, kind, confidence: 0.8, proof };
  });
  return { findings, edits, verdict: 'request-changes', confidence: 0.9 };
}

function broken(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(/^export /m, '// export ')]),
  );
}
