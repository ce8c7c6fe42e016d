import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { sandboxLanguage, SYNTAX } from '#app/domain/exercise/language.ts';
import { visibleTests } from '#app/domain/exercise/parts.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Job, TestFile } from './job.ts';
import { programOf } from './program.ts';

/** What a click on "Run" asks for: the AI's visible tests, or a proof that is being written. */
export type TestsToRun = { readonly kind: 'visible' } | { readonly kind: 'proof'; readonly text: string };

/**
 * The job of one click on "Run": the tests against the variant as shown, or with the learner's edits laid over it.
 * Null for a language that the sandbox does not run.
 */
export function planTestRun(
  exercise: Exercise,
  {
    planted,
    seed,
    test,
    edits = {},
  }: { planted: readonly string[]; seed: number; test: TestsToRun; edits?: SourceFiles },
): Job | null {
  const language = sandboxLanguage(exercise.manifest.language);
  if (language === null) return null;
  const code = parseCode(exercise.code);
  const visible = Object.entries(visibleTests(exercise)).map(([path, text]) => ({ path, text }));
  const proof = {
    path: `tests/proof${SYNTAX[language].testEnding}`,
    text: test.kind === 'proof' ? test.text : '',
  };
  const asked = test.kind === 'proof' ? [proof] : visible;
  const control = visible[0] ?? { path: `tests/control${SYNTAX[language].testEnding}`, text: '' };
  return {
    language,
    programs: {
      shown: programOf(exercise, { files: overlay(renderVariant(code, planted).files, edits) }),
      clean: programOf(exercise, renderVariant(code, [])),
    },
    tests: Object.fromEntries<TestFile>([...asked, control].map((file) => [file.path, file])),
    runs: asked.map(({ path }) => ({
      id: path,
      program: 'shown',
      test: path,
      seed,
      hasLearnerCode: test.kind === 'proof' || Object.keys(edits).length > 0,
      stopAtFirstFailure: false,
      requires: [],
    })),
    control: { program: 'clean', test: control.path },
  };
}

/** The files with edits of them; an edit of anything else is left out, as grading refuses it. */
function overlay(files: SourceFiles, edits: SourceFiles): SourceFiles {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, edits[path] ?? text]));
}
