import type { KeptRun } from './kept-results.ts';
import { isMet, type Goal, type Row } from './table.ts';

/** The table as lines of text: goal, figure, met or not, the change since the last run, and how it came about. */
export function describeTable(rows: readonly Row[], last: KeptRun | null): readonly string[] {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows.flatMap((row) => {
    const cells = [
      row.goal.padEnd(4),
      row.what.padEnd(width),
      figureWords(row).padStart(11),
      goalWords(row.wanted, row.unit).padEnd(12),
      isMet(row) ? 'met    ' : 'NOT MET',
      changeWords(row, last),
    ];
    return [cells.join('  ').trimEnd(), `      ${row.detail}`];
  });
}

function goalWords(wanted: Goal, unit: string): string {
  return 'most' in wanted ? `≤ ${wanted.most} ${unit}` : `≥ ${wanted.least} ${unit}`;
}

function figureWords({ figure, unit }: Row): string {
  const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
  return `${figure.toFixed(digits)} ${unit}`;
}

function changeWords(row: Row, last: KeptRun | null): string {
  const before = last?.rows.find(({ goal, what }) => goal === row.goal && what === row.what)?.figure;
  if (before === undefined || before === null || before === 0) return '';
  const percent = Math.round((row.figure / before - 1) * 100);
  return `(${percent < 0 ? '−' : '+'}${Math.abs(percent)} % since the last run)`;
}
