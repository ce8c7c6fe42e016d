import type { Row, Table } from '../table.ts';
import { measureLatency } from '../grade/measure-latency.ts';
import { measureVitest } from '../grade/measure-vitest.ts';

/** G1 to G10: what grading costs beside running the same tests without any wall, and beside `vitest run`. */
export const grade: Table = {
  name: 'grade',
  title: 'The grader',
  async measure(options) {
    const rows: Row[] = [];
    for (const measure of [measureLatency, measureVitest]) rows.push(...(await measure(options)));
    return rows;
  },
};
