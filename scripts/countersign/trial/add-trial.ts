import { readFile, writeFile } from 'node:fs/promises';
import { isMap, parseDocument } from 'yaml';
import type { Trial } from '#app/domain/trial/trial.ts';
import { CannotRun } from '../cannot-run.ts';

/** Adds a trial to a trial.yaml, behind those that it holds already; what stands in it stays. */
export async function addTrial(file: string, trial: Trial): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'trials: []\n';
    throw error;
  });
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents))
    throw new CannotRun('trial.yaml cannot be read as YAML, so nothing was added to it. Mend or remove it.', {
      file: 'trial.yaml',
      line: 1,
    });
  if (!document.has('trials')) document.set('trials', []);
  const trials = document.get('trials');
  if (typeof trials === 'object' && trials !== null && 'flow' in trials) trials.flow = false;
  document.addIn(['trials'], document.createNode(trial));
  await writeFile(file, document.toString({ lineWidth: 120 }));
}
