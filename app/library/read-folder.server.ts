import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';

/** A file this long is no source that anybody reviews. */
const MOST_BYTES_PER_FILE = 512 * 1024;
const MOST_FILES = 500;
const MOST_DEPTH = 10;
/** What an author's trial left behind is no part of the exercise. */
const TRIAL_FILE = 'trial.yaml';

/** An exercise folder in memory, and what could not be read of it. */
export type FolderContents = { readonly files: SourceFiles; readonly problems: readonly Problem[] };

/** All text files below a folder by relative path, sorted; links, hidden files and what is too large are left out. */
export async function readFolder(folder: string): Promise<SourceFiles> {
  return (await inspectFolder(folder)).files;
}

/** The text files of a folder, and a problem for everything in it that is left out though an author may miss it. */
export async function inspectFolder(folder: string): Promise<FolderContents> {
  const found: Found = { paths: [], problems: [] };
  await collect(folder, '', found);
  const paths = found.paths.toSorted();
  if (paths.length > MOST_FILES) {
    const message = `the folder holds ${paths.length} files; the first ${MOST_FILES} are read`;
    found.problems.push(leftOut(paths[MOST_FILES] ?? '.', message, 'Remove what does not belong to it.'));
  }
  const entries: [string, string][] = [];
  for (const path of paths.slice(0, MOST_FILES)) {
    const read = await readText(join(folder, path), path);
    if ('text' in read) entries.push([path, read.text]);
    else found.problems.push(read.problem);
  }
  return { files: Object.fromEntries(entries), problems: found.problems };
}

/** `sha256-…` over paths and contents, so that any change of an exercise gives another hash. */
export function hashFiles(files: SourceFiles): string {
  const hash = createHash('sha256');
  for (const [path, text] of Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (path === TRIAL_FILE) continue;
    hash.update(`${path.length}:${path}${Buffer.byteLength(text)}:`).update(text);
  }
  return `sha256-${hash.digest('hex')}`;
}

type Found = { readonly paths: string[]; readonly problems: Problem[] };

async function collect(folder: string, below: string, found: Found): Promise<void> {
  if (below.split('/').length > MOST_DEPTH) {
    found.problems.push(leftOut(below, 'folders are nested too deeply', 'Move the files up.'));
    return;
  }
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (path === TRIAL_FILE) continue;
    if (entry.isDirectory()) await collect(folder, path, found);
    else if (entry.isFile()) found.paths.push(path);
    else if (entry.isSymbolicLink())
      found.problems.push(
        leftOut(path, 'this is a link; links are not followed', 'Copy the file itself here.'),
      );
    else found.problems.push(leftOut(path, 'this is no regular file', 'Remove it.'));
  }
}

/** Reads no more than a file may hold, whatever happens to it meanwhile, and follows no link. */
async function readText(path: string, name: string): Promise<{ text: string } | { problem: Problem }> {
  try {
    const { size } = await lstat(path);
    if (size > MOST_BYTES_PER_FILE) {
      const message = `the file has ${size} bytes; at most ${MOST_BYTES_PER_FILE} are read`;
      return { problem: leftOut(name, message, 'Shorten it: an exercise is read by people.') };
    }
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(size), position: 0 });
      return { text: buffer.subarray(0, bytesRead).toString('utf8') };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { problem: leftOut(name, `the file cannot be read (${code})`, 'Check its permissions.') };
  }
}

function leftOut(file: string, message: string, suggestion: string): Problem {
  return { rule: 'schema', file, line: 1, message, suggestion };
}
