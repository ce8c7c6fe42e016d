import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../support/guide-exercise.ts';
import { inCode, points } from '../support/mistake.ts';
import { childrenOf, isAlive } from '../support/processes.ts';
import { ROOT } from '../support/read-imports.ts';

type Watcher = ChildProcessByStdio<null, Readable, null>;

let folder = '';
let watcher: Watcher | null = null;

afterEach(async () => {
  watcher?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function startWatching(): Promise<{ process: Watcher; says(text: string): Promise<void> }> {
  folder = await mkdtemp(join(tmpdir(), 'countersign-watch-'));
  await writeFiles(join(folder, 'points'), points);
  const script = resolve(ROOT, 'scripts/countersign.ts');
  const args = ['--disable-warning=ExperimentalWarning', script, 'check', '--watch', 'points'];
  const env = { ...process.env, INIT_CWD: folder, DATA_DIR: join(folder, 'data') };
  const started = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  watcher = started;
  let printed = '';
  const listeners = new Set<() => void>();
  started.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    for (const listen of listeners) listen();
  });
  /** Resolves once the text is printed, counted from what was heard before. */
  const says = (text: string) =>
    new Promise<void>((done) => {
      const listen = () => {
        const at = printed.indexOf(text);
        if (at < 0) return;
        printed = printed.slice(at + text.length);
        listeners.delete(listen);
        done();
      };
      listeners.add(listen);
      listen();
    });
  return { process: started, says };
}

const broken = inCode('store.update(purchase.accountId', 'store.update(String(purchase.accountId) + 1');

describe('check --watch', () => {
  it('answers a saved change with its problem, and again when it is mended', async () => {
    const { says } = await startWatching();
    await says('ok   points');
    await says('Waiting for changes');
    const file = join(folder, 'points/code/points.ts');
    const saved = performance.now();
    await writeFile(file, broken['code/points.ts'] ?? '');
    await says('FAIL points');
    process.stdout.write(`check --watch answered in ${Math.round(performance.now() - saved)} ms\n`);
    await says('on the clean code');
    await says('Waiting for changes');
    await writeFile(`${file}.new`, points['code/points.ts'] ?? '');
    await rename(`${file}.new`, file);
    await says('ok   points');
  }, 60_000);

  it('notices a folder that goes and comes back', async () => {
    const { says } = await startWatching();
    await says('Waiting for changes');
    await rename(join(folder, 'points'), join(folder, 'away'));
    await says('FAIL points');
    await says('Waiting for changes');
    await rename(join(folder, 'away'), join(folder, 'points'));
    await says('ok   points');
    await says('Waiting for changes');
    await writeFile(join(folder, 'points/code/points.ts'), broken['code/points.ts'] ?? '');
    await says('FAIL points');
  }, 60_000);

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends on %s with exit code 0 and leaves no process behind, even in the middle of a check',
    async (signal) => {
      const { process: running, says } = await startWatching();
      await says('repeats follow');
      const workers = childrenOf(running.pid);
      expect(workers.length).toBeGreaterThan(0);
      const ended = new Promise((done) => running.once('exit', done));
      running.kill(signal);
      expect(await ended).toBe(0);
      expect(workers.filter(isAlive)).toEqual([]);
    },
    60_000,
  );
});
