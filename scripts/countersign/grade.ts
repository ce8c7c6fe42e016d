import { defineCommand } from 'citty';
import { renderVariant } from '#app/domain/exercise/render.ts';
import { kindIds } from '#app/domain/exercise/taxonomy.ts';
import type { Grade } from '#app/domain/grading/grade.ts';
import { gradeReview } from '#app/commands/grade-review.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { resolve } from 'node:path';
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
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const loaded = await loadExercise(args.dir);
    const planted = chooseDefects(args.plant, loaded);
    const seed = parseSeed(args.seed);
    const text = await readGiven(args.submission);
    const taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
    const result = await gradeText(text, (submission) =>
      withSandbox(async (sandbox) => {
        const { grade: graded } = await gradeReview({
          sandbox,
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
    print(result, { asJson: args.json === true, lines: () => describeGrade(result) });
  },
});

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

function describeGrade(result: Grade): readonly string[] {
  switch (result.outcome) {
    case 'invalid':
      return [
        'The submission is not valid, so nothing was graded:',
        ...result.problems.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`),
      ];
    case 'grader-failed':
      return [`Our sandbox failed, so nothing was graded: ${result.message}`];
    case 'graded':
      return [
        `Score ${result.score.total} of 100 (Q ${result.score.q}, decision ${result.score.decision}, confidence ${result.score.confidence})`,
        ...result.defects.map(({ id, level, findings }) =>
          `  ${level.padEnd(13)} ${id} ${findings.join(' ')}`.trimEnd(),
        ),
        ...result.findings.map(
          ({ id, result: outcome, proof }) =>
            `  finding ${id}: ${outcome}${proof.status === 'none' ? '' : `, proof ${proof.status}`}${proof.message === null ? '' : ` (${proof.message})`}`,
        ),
        `  fix: ${result.fix.status}${result.fix.message === null ? '' : ` (${result.fix.message})`}, false alarms: ${result.falseAlarms}`,
      ];
    default:
      return result satisfies never;
  }
}
