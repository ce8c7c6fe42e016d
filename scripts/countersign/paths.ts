import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Nothing that a person writes for one review is larger; more is refused before it is read into memory. */
const MOST_BYTES = 8_000_000;

/** A path from the command line, taken from where npm was called. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Where the sandbox is installed: the data folder of the server, so that both share it. */
export function dataDir(): string {
  const { DATA_DIR: given } = process.env;
  return given === undefined || given === '' ? resolve(ROOT, 'data') : fromHere(given);
}

/** The text of a file named on the command line. */
export async function readGiven(path: string): Promise<string> {
  const file = fromHere(path);
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      throw new CannotRun(`The file has ${size} bytes; at most ${MOST_BYTES} are read.`, { file: path });
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CannotRun(`Cannot read the file (${code}). Check the path.`, { file: path });
  }
}
