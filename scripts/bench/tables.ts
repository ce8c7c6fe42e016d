import type { Table } from './table.ts';
import { check } from './tables/check.ts';
import { grade } from './tables/grade.ts';
import { skill } from './tables/skill.ts';
import { web } from './tables/web.ts';

/** Every table of the bench, in the order in which they are measured. */
export const TABLES: readonly Table[] = [grade, check, web, skill];

/** What `npm run bench` measures when no table is named: the grader. */
export const USUAL_TABLES: readonly Table[] = [grade, check];
