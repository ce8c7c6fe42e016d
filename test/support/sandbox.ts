import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createSandbox, type Sandbox } from '#app/sandbox/sandbox.server.ts';

/** A real sandbox for the tests of one file. */
export function useSandbox(): { readonly sandbox: Sandbox } {
  let started: { sandbox: Sandbox; folder: string } | null = null;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-sandbox-'));
    started = { folder, sandbox: await createSandbox({ dataDir: folder, size: 2 }) };
  });
  afterAll(async () => {
    await started?.sandbox.close();
    if (started !== null) await rm(started.folder, { recursive: true, force: true });
  });
  return {
    get sandbox() {
      if (started === null) throw new Error('the sandbox starts in beforeAll');
      return started.sandbox;
    },
  };
}
