import { createHash } from 'node:crypto';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';

/** A file this long is no source that anybody reviews. */
const MOST_BYTES_PER_FILE = 512 * 1024;
const MOST_FILES = 500;

/** All text files below a folder by relative path, sorted; links and hidden files are left out. */
export async function readFolder(folder: string): Promise<SourceFiles> {
  const paths: string[] = [];
  await collect(folder, '', paths);
  if (paths.length > MOST_FILES)
    throw new Error(`${folder} holds ${paths.length} files; at most ${MOST_FILES}`);
  const entries = await Promise.all(
    paths.toSorted().map(async (path) => [path, await readText(join(folder, path), path)] as const),
  );
  return Object.fromEntries(entries);
}

/** `sha256-…` over paths and contents, so that any change of an exercise gives another hash. */
export function hashFiles(files: SourceFiles): string {
  const hash = createHash('sha256');
  for (const [path, text] of Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path.length}:${path}${Buffer.byteLength(text)}:`).update(text);
  }
  return `sha256-${hash.digest('hex')}`;
}

async function collect(folder: string, below: string, into: string[]): Promise<void> {
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) await collect(folder, path, into);
    else if (entry.isFile()) into.push(path);
  }
}

async function readText(path: string, name: string): Promise<string> {
  const { size } = await lstat(path);
  if (size > MOST_BYTES_PER_FILE)
    throw new Error(`${name} has ${size} bytes; at most ${MOST_BYTES_PER_FILE}`);
  return readFile(path, 'utf8');
}
