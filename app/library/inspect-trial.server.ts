import { join } from 'node:path';
import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '#app/domain/exercise/problem.ts';
import { trialFileSchema } from '#app/domain/trial/trial.ts';
import { parseYaml } from './parse-yaml.server.ts';

const FILE = 'trial.yaml';
/** Hundreds of trials fit into it. */
const MOST_BYTES = 512 * 1024;

/** What is wrong with the trial.yaml of an exercise folder; a folder without one is fine. */
export async function inspectTrial(folder: string): Promise<readonly Problem[]> {
  const path = join(folder, FILE);
  const info = await stat(path).catch(() => null);
  if (info === null) return [];
  if (!info.isFile() || info.size > MOST_BYTES) {
    const suggestion = 'Start it again with: countersign trial DIR.';
    return [
      {
        rule: 'schema',
        file: FILE,
        line: 1,
        message: `this is no file of at most ${MOST_BYTES} bytes`,
        suggestion,
      },
    ];
  }
  const parsed = parseYaml(await readFile(path, 'utf8'), trialFileSchema);
  if (parsed.status === 'parsed') return [];
  return parsed.problems.map((problem) => ({ rule: 'schema' as const, file: FILE, ...problem }));
}
