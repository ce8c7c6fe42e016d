import { createSandbox, type Sandbox } from '#app/sandbox/sandbox.server.ts';
import { dataDir } from './paths.ts';

/** Starts the sandbox for one command and ends it afterwards, whatever happened. */
export async function withSandbox<T>(
  work: (sandbox: Sandbox) => Promise<T>,
  options: { readonly runMs?: number } = {},
): Promise<T> {
  const sandbox = await createSandbox({ dataDir: dataDir(), ...options });
  try {
    return await work(sandbox);
  } finally {
    await sandbox.close();
  }
}
