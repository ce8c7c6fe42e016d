import { startParts, type SandboxParts } from '#app/sandbox/start-parts.server.ts';
import { dataDir } from '../../countersign/paths.ts';

/** Gives the sandbox in parts to `work` and ends them afterwards, whatever happened. */
export async function withParts<Result>(
  { size }: { readonly size: number },
  work: (parts: SandboxParts) => Promise<Result>,
): Promise<Result> {
  const parts = await startParts({ dataDir: dataDir(), size });
  try {
    return await work(parts);
  } finally {
    parts.preparer.close();
    await parts.standby.close();
  }
}
