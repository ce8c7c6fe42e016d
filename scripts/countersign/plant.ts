import { defineCommand } from 'citty';
import { plantDefects, PlantProblem } from '#app/commands/plant-defects.server.ts';
import type { PlantReport, Proposal } from '#app/domain/plant/proposal.ts';
import { applyPlant, type WrittenPlant } from './apply-plant.ts';
import { CannotRun } from './cannot-run.ts';
import { loadExercise } from './load-exercise.ts';
import { print } from './print.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withSandbox } from './with-sandbox.ts';

/** A mutant that runs longer than this hangs; waiting for it is most of what a trial costs. */
const MUTANT_MS = 1_000;

export const plant = defineCommand({
  meta: {
    name: 'plant',
    description: 'Propose new defects: mutants that the visible tests let through and a probe can catch',
  },
  args: {
    dir: { type: 'positional', required: true, description: 'Exercise folder' },
    most: { type: 'string', default: '20', description: 'Proposals wanted at most' },
    apply: { type: 'string', description: 'Plant one proposal: its number in the list, or its id' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const most = parseMost(args.most);
    const loaded = await loadExercise(args.dir);
    const { report, applied } = await untilInterrupted((signal) =>
      withSandbox(
        async (sandbox) => {
          const found = await plantDefects(sandbox, loaded, { most, signal, onProgress: tell });
          if (args.apply === undefined) return { report: found, applied: null };
          const { proposals } = found;
          return {
            report: found,
            applied: await applyPlant(sandbox, { dir: args.dir, wanted: args.apply, proposals }),
          };
        },
        { runMs: MUTANT_MS },
      ),
    ).catch((error: unknown) => {
      throw error instanceof PlantProblem ? new CannotRun(error.message, { file: args.dir }) : error;
    });
    const { tried, proposals } = report;
    print(
      { tried, proposals: proposals.map(publicPart), ...(applied !== null && { applied }) },
      {
        asJson: args.json === true,
        lines: () => (applied === null ? describeReport(report) : describeWritten(applied)),
      },
    );
  },
});

function publicPart({ mutant, line, kind, diff, caughtBy, why }: Proposal) {
  return { file: mutant.file, line, kind, diff, caughtBy, why };
}

function describeReport({ tried, proposals }: PlantReport): readonly string[] {
  return [
    ...proposals.flatMap(describeProposal),
    `${tried} mutants tried, ${proposals.length} proposed, the subtlest first.`,
  ];
}

function describeProposal(proposal: Proposal, index: number): readonly string[] {
  const { mutant, id, line, kind, diff, caughtBy, why, probe, obstacle } = proposal;
  return [
    `${index + 1}. ${mutant.file}:${line}  ${kind}  (${id})`,
    ...diff
      .trimEnd()
      .split('\n')
      .slice(3)
      .map((text) => `   ${text}`),
    `   caught by  ${caughtBy}`,
    `   let through because  ${why}`,
    ...(obstacle === null ? [] : [`   cannot be applied: ${obstacle}`]),
    ...(probe === null
      ? []
      : probe
          .trimEnd()
          .split('\n')
          .map((text) => `   | ${text}`)),
    '',
  ];
}

function describeWritten({ id, changed, added, todo }: WrittenPlant): readonly string[] {
  return [
    `${id} is planted; the gate passes it but for the words.`,
    ...changed.map((path) => `  changed  ${path}`),
    ...added.map((path) => `  new      ${path}`),
    ...todo.map((item) => `  todo     ${item}`),
  ];
}

function parseMost(given: string): number {
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new CannotRun(`--most: "${given}" is no whole number from 1 on.`);
  return Number(given);
}

function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}
