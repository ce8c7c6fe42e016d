import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { dataDir } from '../countersign/paths.ts';
import type { Row } from './table.ts';

const keptSchema = z.object({
  table: z.string(),
  at: z.iso.datetime(),
  node: z.string(),
  cores: z.int(),
  rounds: z.int(),
  rows: z.array(z.object({ goal: z.string(), what: z.string(), figure: z.number().nullable() })),
});

/** One run of a table as it is kept: `<DATA_DIR>/bench/<table>.json`. */
export type KeptRun = z.infer<typeof keptSchema>;

/** The last run of the table on this machine; null when there was none. */
export function readKept(table: string): KeptRun | null {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(fileOf(table), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`${fileOf(table)} is not a run of the bench; remove it`, { cause: error });
  }
}

/** Keeps this run for the next one to compare with, and gives the file. */
export function keepRun(table: string, run: { rows: readonly Row[]; rounds: number; at: string }): string {
  const kept = {
    ...run,
    table,
    node: process.versions.node,
    cores: availableParallelism(),
    rows: run.rows.map((row) => ({ ...row, figure: Number.isFinite(row.figure) ? row.figure : null })),
  };
  const file = fileOf(table);
  mkdirSync(join(dataDir(), 'bench'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(keptSchema.loose().parse(kept), null, 2)}\n`);
  return file;
}

function fileOf(table: string): string {
  return join(dataDir(), 'bench', `${table}.json`);
}
