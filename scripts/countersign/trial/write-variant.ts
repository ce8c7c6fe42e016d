import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { CannotRun } from '../cannot-run.ts';

/** Writes what a learner sees of a variant into an empty folder; gives the paths. */
export async function writeVariant(
  folder: string,
  { exercise, variant }: { exercise: Exercise; variant: Variant },
): Promise<readonly string[]> {
  const there = await readdir(folder).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return [];
    throw new CannotRun(`--render: cannot use the folder (${String(code)}).`, { file: folder });
  });
  if (there.length > 0)
    throw new CannotRun('--render: the folder is not empty, and nothing in it is replaced.', {
      file: folder,
    });
  const files = {
    'brief.md': exercise.brief,
    ...exercise.base,
    ...variant.files,
    ...exercise.support,
    ...exercise.tests,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return Object.keys(files).toSorted();
}
