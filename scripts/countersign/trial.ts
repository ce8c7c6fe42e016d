import { randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { gradeReview } from '#app/commands/grade-review.server.ts';
import { drawAttempt } from '#app/domain/attempt/draw-attempt.ts';
import { renderVariant } from '#app/domain/exercise/render.ts';
import { kindIds } from '#app/domain/exercise/taxonomy.ts';
import { submissionSchema } from '#app/domain/grading/submission.ts';
import { recordTrial } from '#app/domain/trial/record-trial.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { CannotRun } from './cannot-run.ts';
import { describeGrade } from './describe-grade.ts';
import { chooseDefects, loadExercise, parseSeed } from './load-exercise.ts';
import { fromHere, readGiven, ROOT } from './paths.ts';
import { print } from './print.ts';
import { addTrial } from './trial/add-trial.ts';
import { askInTerminal } from './trial/ask-in-terminal.ts';
import { holdTrial } from './trial/hold-trial.ts';
import { writeVariant } from './trial/write-variant.ts';
import { withSandbox } from './with-sandbox.ts';

/** Seeds that are drawn when none is given. */
const SEEDS = 1_000_000_000;

export const trial = defineCommand({
  meta: { name: 'trial', description: 'Solve an exercise blind, and keep the result in its trial.yaml' },
  args: {
    dir: { type: 'positional', required: true, description: 'Exercise folder' },
    seed: { type: 'string', description: 'Seed that the variant is drawn from; default: by chance' },
    plant: { type: 'string', description: 'Defects to plant instead of drawing: a,b | none | all' },
    render: { type: 'string', description: 'Only write the variant into this folder, to be read there' },
    submission: { type: 'string', description: 'Review to hand in (JSON) instead of being asked' },
    minutes: { type: 'string', description: 'Minutes that the review took, with --submission' },
    remarks: {
      type: 'string',
      default: '',
      description: 'What the next author should know, with --submission',
    },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const loaded = await loadExercise(args.dir);
    const { exercise, code } = loaded;
    const seed = args.seed === undefined ? randomInt(SEEDS) : parseSeed(args.seed);
    const planted = args.plant === undefined ? drawn(seed, loaded) : chooseDefects(args.plant, loaded);
    const variant = renderVariant(code, planted);
    if (args.render !== undefined) {
      const folder = fromHere(args.render);
      const files = await writeVariant(folder, { exercise, variant });
      const next = `countersign trial ${args.dir} --seed ${seed} --submission FILE --minutes N`;
      const lines = () => [`${folder}:`, ...files.map((path) => `  ${path}`), `Hand in with: ${next}`];
      print({ ok: true, dir: folder, seed, files }, { asJson: args.json === true, lines });
      return 0;
    }
    const taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
    return withSandbox(async (sandbox) => {
      const held =
        args.submission === undefined
          ? await holdTrial(askInTerminal(), {
              exercise,
              variant,
              taxonomy,
              sandbox,
              now: () => performance.now(),
            })
          : await given({ ...args, submission: args.submission });
      const { grade } = await gradeReview({
        sandbox,
        exercise,
        planted,
        renderVariant: (ids) => renderVariant(code, ids),
        taxonomyKinds: kindIds(taxonomy),
        submission: held.submission,
        seed: 1,
        now: () => performance.now(),
      });
      if (grade.outcome !== 'graded') {
        print({ ...grade, trial: null }, { asJson: args.json === true, lines: () => describeGrade(grade) });
        return 0;
      }
      const record = recordTrial({ grade, submission: submissionSchema.parse(held.submission) }, held);
      const file = join(fromHere(args.dir), 'trial.yaml');
      await addTrial(file, record);
      print(
        { ...grade, trial: record },
        {
          asJson: args.json === true,
          lines: () => [
            `Planted were: ${planted.join(', ') || 'no defects'}`,
            ...describeGrade(grade),
            `Added to ${file}.`,
          ],
        },
      );
      return 0;
    });
  },
});

function drawn(seed: number, { exercise }: Awaited<ReturnType<typeof loadExercise>>): readonly string[] {
  const defectIds = Object.keys(exercise.manifest.defects);
  return drawAttempt(seed, { defectIds, files: Object.keys(exercise.code), earlier: [] }).planted;
}

async function given({
  submission,
  minutes,
  remarks,
}: {
  submission: string;
  minutes?: string | undefined;
  remarks: string;
}): Promise<{ submission: unknown; minutes: number; remarks: string }> {
  const taken = Number(minutes);
  if (minutes === undefined || !(taken > 0 && taken <= 600))
    throw new CannotRun('--minutes: say how long the review took, from 1 to 600.');
  const text = await readGiven(submission);
  try {
    return { submission: JSON.parse(text), minutes: taken, remarks };
  } catch (error) {
    throw new CannotRun(
      `The submission is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      {
        file: submission,
      },
    );
  }
}
