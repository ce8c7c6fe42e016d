import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from './read-imports.ts';

export type Files = Readonly<Record<string, string>>;

/** The complete small exercise of the authoring guide, read from its fenced blocks: what authors copy is what is tested. */
export function guideExercise(): Files {
  return Object.fromEntries(
    guideBlocks()
      .filter(({ path }) => path.startsWith('points/'))
      .map(({ path, text }) => [path.slice('points/'.length), text]),
  );
}

/** The example submission of the authoring guide. */
export function guideSubmission(): unknown {
  const block = guideBlocks().find(({ path }) => path === 'points-review.json');
  return JSON.parse(block?.text ?? '');
}

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Replaces text that must be there, so that a test cannot pass on an unchanged copy. */
export function change(files: Files, path: string, from: string | RegExp, to: string): Files {
  const text = files[path] ?? '';
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${path} does not contain ${String(from)}`);
  return { ...files, [path]: changed };
}

function guideBlocks(): { path: string; text: string }[] {
  const guide = readFileSync(join(ROOT, 'exercises/README.md'), 'utf8');
  return [...guide.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));
}
