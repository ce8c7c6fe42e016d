import { defineCommand } from 'citty';
import {
  FULL_SIZE,
  simulateTable,
  type SimulationRow,
} from '#app/domain/skill/simulation/simulation-table.ts';
import { print } from './print.ts';

export const simulate = defineCommand({
  meta: {
    name: 'simulate',
    description: 'Show how well the skill model recovers known skills, beside its goals',
  },
  args: {
    seed: {
      type: 'string',
      default: String(FULL_SIZE.seed),
      description: 'Another seed draws other learners',
    },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  run({ args }) {
    const rows: SimulationRow[] = [];
    for (const row of simulateTable({ ...FULL_SIZE, seed: Number(args.seed) })) {
      rows.push(row);
      if (args.json !== true) process.stdout.write(`${describe(row)}\n`);
    }
    const missed = rows.filter(({ isMet }) => !isMet).length;
    print(
      { ok: missed === 0, rows },
      {
        asJson: args.json === true,
        lines: () => [
          '',
          missed === 0 ? 'Every goal is met.' : `${missed} of ${rows.length} goals are missed.`,
        ],
      },
    );
    return missed === 0 ? 0 : 1;
  },
});

function describe({ name, value, goal, isMet }: SimulationRow): string {
  const bounds = [
    ...(goal.least === undefined ? [] : [`at least ${goal.least}`]),
    ...(goal.most === undefined ? [] : [`at most ${goal.most}`]),
  ].join(', ');
  return `${name.padEnd(62)} ${value.toFixed(3).padStart(7)}   ${bounds.padEnd(28)} ${isMet ? 'met' : 'MISSED'}`;
}
