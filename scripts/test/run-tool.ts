import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Count } from './count.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs one of the project's tools and counts it as one test. */
export async function runTool(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Count> {
  const code = await runHere(resolve(ROOT, 'node_modules/.bin', name), args, env);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a command in the project's folder with its output shown; gives the exit code. */
export async function runHere(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const path = `${resolve(ROOT, 'node_modules/.bin')}:${env.PATH ?? ''}`;
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, PATH: path },
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}
