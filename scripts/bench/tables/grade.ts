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
  { goals: ['G1'], measure: measureLatency },
  { goals: ['G2'], measure: measureVitest },
  { goals: ['G3'], measure: measureReuse },
  { goals: ['G4', 'G5'], measure: measureOverhead },
  { goals: ['G6'], measure: measureWalls },
  { goals: ['G8'], measure: measureMemory },
  { goals: ['G9'], measure: measureRepeats },
  { goals: ['G10'], measure: measureWaits },
] as const;

/** G1 to G10: what grading costs beside running the same tests without any wall, and beside `vitest run`. */
export const grade: Table = {
  name: 'grade',
  title: 'The grader',
  async measure(options) {
    const { only } = options;
    const rows: Row[] = [];
    for (const { goals, measure } of STEPS)
      if (only === null || goals.some((goal) => only.has(goal))) rows.push(...(await measure(options)));
    return rows;
  },
};
