import { measureLatency } from '../grade/measure-latency.ts';
import { measureMemory } from '../grade/measure-memory.ts';
import { measureOverhead } from '../grade/measure-overhead.ts';
import { measureRepeats } from '../grade/measure-repeats.ts';
import { measureReuse } from '../grade/measure-reuse.ts';
import { measureVitest } from '../grade/measure-vitest.ts';
import { measureWaits } from '../grade/measure-waits.ts';
import { measureWalls } from '../grade/measure-walls.ts';
import type { Row, Table } from '../table.ts';

const STEPS = [
  measureLatency,
  measureVitest,
  measureReuse,
  measureOverhead,
  measureWalls,
  measureMemory,
  measureRepeats,
  measureWaits,
];

/** G1 to G10: what grading costs beside running the same tests without any wall, and beside `vitest run`. */
export const grade: Table = {
  name: 'grade',
  title: 'The grader',
  async measure(options) {
    const rows: Row[] = [];
    for (const measure of STEPS) rows.push(...(await measure(options)));
    return rows;
  },
};
