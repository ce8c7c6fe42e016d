import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { createRandom } from '#app/domain/random.ts';
import { below, oneOf } from '../pick.ts';

const HARMS: readonly ((path: string, at: number) => Promise<unknown>)[] = [
  (path, at) => writeFile(path, Buffer.from([0x23, 0x20, at % 256, 0xff, 0x0a])),
  (path) => writeFile(path, Buffer.alloc(600_000, 'x\n')),
  (path, at) => writeFile(path, Buffer.from(`${'line\r\n'.repeat(at % 9)}\0`, 'utf16le')),
  (path) => replace(path, () => symlink('/etc/passwd', path)),
  (path) => replace(path, () => symlink('/', path)),
  (path) => replace(path, () => symlink(path, path)),
  (path) => replace(path, () => mkdir(path)),
  (path) => mkdir(join(dirname(path), 'a/'.repeat(14)), { recursive: true }),
  (path) => rm(dirname(path), { recursive: true }),
  (path) => writeFile(join(dirname(path), 'new\nline \u202e.ts'), 'export {};\n'),
];

/** Writes the files into an empty folder, then does one seeded harm to them that only a disk knows. */
export async function damageOnDisk(folder: string, files: SourceFiles, seed: number): Promise<void> {
  const written: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
      written.push(target);
    } catch {
      // A path that no disk takes, such as one below a file, is left out.
    }
  }
  if (written.length === 0) return;
  const random = createRandom(seed);
  await oneOf(random, HARMS)(oneOf(random, written), below(random, 256));
}

async function replace(path: string, make: () => Promise<unknown>): Promise<void> {
  await rm(path);
  await make();
}
