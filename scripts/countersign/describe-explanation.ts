import type { ExplainedRun, GradeExplanation } from '#app/domain/grading/explain-grade.ts';
import type { ExplainedCheck } from '#app/domain/gate/explain-check.ts';

const MARKS: Readonly<Record<string, string>> = {
  passed: 'pass',
  failed: 'FAIL',
  skipped: '-',
  'timed-out': 'TIME',
  'out-of-memory': 'MEM',
  'no-test-ran': 'none',
  invalid: 'bad',
  crashed: 'ours',
};

/** The explanation of a grade for people: code × test, then the reasons. */
export function describeGradeExplanation({ runs, defects }: GradeExplanation): readonly string[] {
  return [
    `${runs.length} runs`,
    ...matrix(
      runs.map((run) => ({ row: run.code, column: run.test, cell: MARKS[run.status] ?? run.status })),
    ),
    ...messagesOf(runs),
    ...defects.flatMap(({ id, level, because }) => [
      `${id}: ${level}`,
      ...because.map((reason) => `  ${reason}`),
    ]),
  ];
}

/** The explanation of a check for people: variant × test. */
export function describeCheckExplanation({ runs, repeats }: ExplainedCheck): readonly string[] {
  return [
    `${runs.length} first runs, ${repeats} repeats under other seeds`,
    ...matrix(
      runs.map(({ code, test, status }) => ({ row: code, column: test, cell: MARKS[status] ?? status })),
    ),
  ];
}

type Cell = { readonly row: string; readonly column: string; readonly cell: string };

/** A table with numbered columns, for test files have long names; several results of one cell are counted. */
function matrix(cells: readonly Cell[]): readonly string[] {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const width = Math.max(4, ...rows.map(({ length }) => length)) + 2;
  const textAt = (row: string, column: string) => {
    const found = cells.filter((one) => one.row === row && one.column === column).map(({ cell }) => cell);
    const kinds = [...new Set(found)];
    return kinds
      .map((kind) => (found.length === 1 ? kind : `${kind}×${found.filter((one) => one === kind).length}`))
      .join(' ');
  };
  const table = rows.map((row) => columns.map((column) => textAt(row, column)));
  const widths = columns.map((_, index) => Math.max(3, ...table.map((line) => line[index]?.length ?? 0)) + 2);
  const line = (head: string, texts: readonly string[]) =>
    `  ${head.padEnd(width)}${texts.map((text, index) => text.padEnd(widths[index] ?? 6)).join('')}`.trimEnd();
  return [
    ...columns.map((column, index) => `  [${index + 1}] ${column}`),
    line(
      '',
      columns.map((_, index) => `[${index + 1}]`),
    ),
    ...rows.map((row, index) => line(row, table[index] ?? [])),
  ];
}

function messagesOf(runs: readonly ExplainedRun[]): readonly string[] {
  const lines = runs.flatMap(({ code, test, message }) =>
    message === null ? [] : [`  ${test} on ${code}: ${message}`],
  );
  return [...new Set(lines)];
}
