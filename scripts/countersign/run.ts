import { defineCommand } from 'citty';
import { z } from 'zod';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Job } from '#app/domain/grading/job.ts';
import { planTestRun } from '#app/domain/grading/plan-test-run.ts';
import { summarizeTestRun, type TestRunSummary } from '#app/domain/grading/summarize-test-run.ts';
import { CannotRun } from './cannot-run.ts';
import { chooseDefects, loadExercise, parseSeed } from './load-exercise.ts';
import { readGiven } from './paths.ts';
import { print } from './print.ts';
import { withSandbox } from './with-sandbox.ts';

export const run = defineCommand({
  meta: { name: 'run', description: 'Run one test file against one variant' },
  args: {
    dir: { type: 'positional', required: true, description: 'Exercise folder' },
    test: { type: 'positional', required: true, description: 'Test file' },
    plant: { type: 'string', default: 'all', description: 'Defects to plant: a,b | none | all' },
    edits: { type: 'string', description: 'JSON file of edited files: {path: whole text}, or a submission' },
    seed: { type: 'string', default: '1', description: "Seed of the sandbox's clock and randomness" },
    explain: { type: 'boolean', description: 'Show what was run: the variant, its files, the seed' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const loaded = await loadExercise(args.dir);
    const planted = chooseDefects(args.plant, loaded);
    const edits =
      args.edits === undefined ? {} : await readEdits(args.edits, Object.keys(loaded.exercise.code));
    const text = await readGiven(args.test);
    const job = planTestRun(loaded.exercise, {
      planted,
      seed: parseSeed(args.seed),
      test: { kind: 'proof', text },
      edits,
    });
    if (job === null) throw new CannotRun(`${loaded.exercise.manifest.language} is not run by the sandbox.`);
    const { runs } = await withSandbox((sandbox) => sandbox.run(job));
    const { outcome, tests, message, line } = summarizeTestRun(job.runs.map(({ id }) => runs[id]));
    const document = { outcome: NAMES[outcome] ?? outcome, tests, message, line };
    const explain = { planted, edited: Object.keys(edits), seed: parseSeed(args.seed), files: filesOf(job) };
    print(args.explain === true ? { ...document, explain } : document, {
      asJson: args.json === true,
      lines: () => [...describeRun(document), ...(args.explain === true ? describePlan(explain) : [])],
    });
  },
});

/** What the contract calls outcomes that have another name inside. */
const NAMES: Partial<Record<TestRunSummary['outcome'], string>> = {
  'no-test-ran': 'did-not-run',
  crashed: 'grader-failed',
};

const filesSchema = z.record(z.string(), z.string());
const editsSchema = z.union([
  z.looseObject({ edits: filesSchema }).transform(({ edits }) => edits),
  filesSchema,
]);

async function readEdits(path: string, codeFiles: readonly string[]): Promise<SourceFiles> {
  const text = await readGiven(path);
  let edits: SourceFiles;
  try {
    edits = editsSchema.parse(JSON.parse(text));
  } catch {
    throw new CannotRun('--edits takes {"code/file.ts": "whole text"} or a submission.', { file: path });
  }
  const unknown = Object.keys(edits).find((file) => !codeFiles.includes(file));
  if (unknown !== undefined) {
    throw new CannotRun(`--edits names ${unknown}; the files under review are ${codeFiles.join(', ')}.`, {
      file: path,
    });
  }
  return edits;
}

/** The files that the test could import. */
function filesOf({ programs }: Job): readonly string[] {
  return Object.keys(programs['shown']?.files ?? {});
}

function describePlan({ planted, edited, seed, files }: RunPlan): readonly string[] {
  return [
    `planted: ${planted.join(', ') || 'nothing'}; edited: ${edited.join(', ') || 'nothing'}; seed ${seed}`,
    `importable: ${files.join(', ')}`,
  ];
}

type RunPlan = {
  readonly planted: readonly string[];
  readonly edited: readonly string[];
  readonly seed: number;
  readonly files: readonly string[];
};

function describeRun({
  outcome,
  tests,
  message,
  line,
}: Omit<TestRunSummary, 'outcome'> & { readonly outcome: string }): readonly string[] {
  return [
    ...tests.flatMap((test) => [
      `${test.outcome.padEnd(9)} ${test.name}`,
      ...(test.message === null
        ? []
        : [`          ${test.line === null ? '' : `line ${test.line}: `}${test.message}`]),
      ...test.console.split('\n').flatMap((text) => (text === '' ? [] : [`          | ${text}`])),
    ]),
    `${outcome}${message === null ? '' : `: ${message}`}${line === null ? '' : ` (line ${line})`}`,
  ];
}
