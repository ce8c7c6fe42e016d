import ts from 'typescript';
import { givenFiles, visibleTests } from '#app/domain/exercise/parts.ts';
import { renderVariant } from '#app/domain/exercise/render.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { GradedReview } from '#app/domain/grading/grade.ts';
import type { RunResult } from '#app/domain/grading/job.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import type { FuzzCase } from './make-case.ts';

/** Seeds that no grading uses. */
const SEEDS = [4_000_000_007, 77];

/**
 * What is wrong with the credits of a grade, found without the grader's plan and judgement: each credited proof must pass
 * on correct code and fail on each defect it is said to detect, each credited fix must pass its probe and every visible
 * test, one run per process, under other seeds, and on code that was printed anew by the compiler, without comments.
 */
export async function recheckCredits(
  sandbox: Sandbox,
  given: FuzzCase,
  grade: GradedReview,
): Promise<readonly string[]> {
  const { exercise, submission, planted } = given;
  const problems: string[] = [];
  const files = (ids: readonly string[]): SourceFiles => renderVariant(exercise.code, ids).files;
  const run = (code: SourceFiles, text: string, seed: number): Promise<RunResult> =>
    runAlone(
      sandbox,
      { entry: exercise.exercise.manifest.entry, files: { ...givenFiles(exercise.exercise), ...code } },
      { text, seed },
    );

  for (const { id, proof } of grade.findings) {
    if (proof.status !== 'proves') continue;
    const text = submission.findings.find((finding) => finding.id === id)?.proof ?? '';
    for (const seed of SEEDS) {
      const onClean = await run(printedAnew(files([])), text, seed);
      if (onClean.status !== 'passed')
        problems.push(`proof ${id} is credited but ends as ${onClean.status} on correct code`);
      for (const defect of proof.detects) {
        const onDefect = await run(printedAnew(files([defect])), text, seed);
        if (onDefect.status !== 'failed')
          problems.push(`proof ${id} is credited for ${defect} but ends as ${onDefect.status} on it`);
      }
    }
  }
  if (grade.fix.fixed.length === 0) return problems;
  const edited = { ...files(planted), ...submission.edits };
  const tests = [
    ...Object.entries(visibleTests(exercise.exercise)),
    ...grade.fix.fixed.map((id) => [id, exercise.exercise.probes[id]?.text ?? ''] as const),
  ];
  for (const [name, text] of tests) {
    const result = await run(edited, text, SEEDS[0] ?? 1);
    if (result.status !== 'passed')
      problems.push(`the fix is credited but ${name} ends as ${result.status} on it`);
  }
  return problems;
}

type Program = { readonly entry: string; readonly files: SourceFiles };

async function runAlone(
  sandbox: Sandbox,
  program: Program,
  { text, seed }: { text: string; seed: number },
): Promise<RunResult> {
  const { runs } = await sandbox.run({
    language: 'typescript',
    programs: { program },
    tests: { test: { path: 'tests/again.test.ts', text } },
    runs: [
      {
        id: 'run',
        program: 'program',
        test: 'test',
        seed,
        hasLearnerCode: true,
        stopAtFirstFailure: false,
        requires: [],
      },
    ],
    control: { program: 'program', test: 'test' },
  });
  return runs['run'] ?? { status: 'skipped' };
}

function printedAnew(files: SourceFiles): SourceFiles {
  const compilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    removeComments: true,
  };
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      ts.transpileModule(text, { compilerOptions }).outputText,
    ]),
  );
}
