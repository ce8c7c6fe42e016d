import '#app/require-node.ts';
import { parseArgs } from 'node:util';
import { describeTable } from './bench/describe-table.ts';
import { keepRun, readKept } from './bench/kept-results.ts';
import { isMet, type Table } from './bench/table.ts';
import { TABLES, USUAL_TABLES } from './bench/tables.ts';

/**
 * Prints the goals of PERFORMANCE.md beside what this machine reaches now:
 * `npm run bench -- [TABLE…] [--rounds N] [--only G1,G3]`. Every figure is measured in this run; a whole run is kept, and a
 * later one prints the change.
 */
const ROUNDS = 15;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: String(ROUNDS) }, only: { type: 'string' } },
});
const rounds = Number(values.rounds);
const only = values.only === undefined ? null : new Set(values.only.split(','));
const tables = positionals.length === 0 ? USUAL_TABLES : positionals.map(tableCalled);
if (!Number.isInteger(rounds) || rounds < 1) fail('--rounds must be a whole number from 1 on');
for (const table of tables) await measure(table);

async function measure(table: Table): Promise<void> {
  const last = readKept(table.name);
  const measured = await table.measure({
    rounds,
    only,
    tell: (what) => process.stderr.write(`${table.name}: ${what} …\n`),
  });
  const rows = measured.filter(({ goal }) => only === null || only.has(goal));
  if (rows.length === 0) fail(`The table ${table.name} has none of these goals.`);
  const file = only === null ? keepRun(table.name, { rows, rounds, at: new Date().toISOString() }) : null;
  const met = rows.filter(isMet).length;
  const lines = [
    `${table.title}: ${met} of ${rows.length} goals met (medians of ${rounds} rounds)`,
    ...describeTable(rows, last),
    ...(file === null ? [] : [`kept in ${file}`]),
  ];
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

function tableCalled(name: string): Table {
  const table = TABLES.find((one) => one.name === name);
  return (
    table ?? fail(`There is no table "${name}". There are: ${TABLES.map((one) => one.name).join(', ')}.`)
  );
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
