import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Calls back with the name of each entry that changes below a folder, new folders included; returns what ends it. The
 * folder itself may go and come back, as it does when git changes branches.
 * Every folder has its own watcher: Node's recursive one on Linux loses a file once an editor replaces it by renaming.
 */
export function watchTree(folder: string, onChange: (name: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const forget = (dir: string) => {
    watchers.get(dir)?.close();
    watchers.delete(dir);
  };
  const follow = (dir: string) => {
    if (!existsSync(dir)) return forget(dir);
    if (watchers.has(dir)) return;
    const watcher = watchOrNull(dir, (event, name) => {
      onChange(name ?? '');
      if (!existsSync(dir)) forget(dir);
      else if (event === 'rename') followAllIn(dir);
    });
    if (watcher === null) return;
    watcher.on('error', () => forget(dir));
    watchers.set(dir, watcher);
    followAllIn(dir);
  };
  const followAllIn = (dir: string) => {
    for (const below of foldersIn(dir)) follow(below);
  };
  const above = watchOrNull(dirname(folder), (event, name) => {
    if (event !== 'rename' || name !== basename(folder)) return;
    for (const dir of watchers.keys()) forget(dir);
    onChange('');
    follow(folder);
  });
  follow(folder);
  return () => {
    above?.close();
    for (const dir of watchers.keys()) forget(dir);
  };
}

/** A watcher, or null for a folder that is gone by now. */
function watchOrNull(dir: string, onEvent: (event: string, name: string | null) => void): FSWatcher | null {
  try {
    return watch(dir, onEvent);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The folders in a folder; none when it is gone by now. */
function foldersIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map((entry) => join(dir, entry.name));
  } catch {
    return [];
  }
}
