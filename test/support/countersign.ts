import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './read-imports.ts';

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs the real command line as a person in `folder` would. */
export function countersign(folder: string, ...values: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--no-node-snapshot', join(ROOT, 'scripts/countersign.ts'), ...values],
      { env: { ...process.env, INIT_CWD: folder, DATA_DIR: join(folder, '.data') } },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code;
        if (typeof code !== 'number') reject(error ?? new Error('no exit code'));
        else resolve({ code, stdout, stderr });
      },
    );
  });
}
