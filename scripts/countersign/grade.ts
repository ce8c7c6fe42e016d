import { defineCommand } from 'citty';
import { renderVariant } from '#app/domain/exercise/render.ts';
import { kindIds } from '#app/domain/exercise/taxonomy.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { explainGrade, type GradeExplanation, type RanJob } from '#app/domain/grading/explain-grade.ts';
import type { Grade } from '#app/domain/grading/grade.ts';
import { submissionSchema } from '#app/domain/grading/submission.ts';
import { gradeReview } from '#app/commands/grade-review.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { resolve } from 'node:path';
import { describeGrade } from './describe-grade.ts';
import { describeGradeExplanation } from './describe-explanation.ts';
import { chooseDefects, loadExercise, parseSeed } from './load-exercise.ts';
import { readGiven, ROOT } from './paths.ts';
import { print } from './print.ts';
import { withSandbox } from './with-sandbox.ts';

export const grade = defineCommand({
  meta: { name: 'grade', description: 'Grade one submission against one exercise folder' },
  args: {
    dir: { type: 'positional', required: true, description: 'Exercise folder' },
    submission: { type: 'positional', required: true, description: 'Submission file (JSON)' },
    plant: {
      type: 'string',
      default: 'all',
      description: 'Defects planted in the reviewed variant: a,b | none | all',
    },
    seed: { type: 'string', default: '1', description: "Seed of the sandbox's clock and randomness" },
    explain: { type: 'boolean', description: 'Show what was run and why: code × test, and the reasons' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const loaded = await loadExercise(args.dir);
    const planted = chooseDefects(args.plant, loaded);
    const seed = parseSeed(args.seed);
    const text = await readGiven(args.submission);
    const taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
    const ran: RanJob[] = [];
    const result = await gradeText(text, (submission) =>
      withSandbox(async (sandbox) => {
        const { grade: graded } = await gradeReview({
          sandbox: noting(sandbox, ran),
          exercise: loaded.exercise,
          planted,
          renderVariant: (ids) => renderVariant(loaded.code, ids),
          taxonomyKinds: kindIds(taxonomy),
          submission,
          seed,
          now: () => performance.now(),
        });
        return graded;
      }),
    );
    const explain = args.explain === true ? explained(loaded.exercise, { result, text, ran }) : null;
    print(explain === null ? result : { ...result, explain }, {
      asJson: args.json === true,
      lines: () => [
        ...describeGrade(result),
        ...(explain === null ? [] : ['', ...describeGradeExplanation(explain)]),
      ],
    });
  },
});

/** A sandbox that notes what it was asked and what it answered. */
function noting(sandbox: Sandbox, ran: RanJob[]): Pick<Sandbox, 'run'> {
  return {
    async run(job, options) {
      const result = await sandbox.run(job, options);
      ran.push({ job, runs: result.runs });
      return result;
    },
  };
}

function explained(
  exercise: Exercise,
  { result, text, ran }: { result: Grade; text: string; ran: readonly RanJob[] },
): GradeExplanation | null {
  if (result.outcome !== 'graded') return null;
  const submission = submissionSchema.parse(JSON.parse(text));
  return explainGrade(exercise, { grade: result, submission, ran });
}

async function gradeText(text: string, gradeIt: (submission: unknown) => Promise<Grade>): Promise<Grade> {
  let submission: unknown;
  try {
    submission = JSON.parse(text);
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { outcome: 'invalid', problems: [{ path: '', message }] };
  }
  return gradeIt(submission);
}
