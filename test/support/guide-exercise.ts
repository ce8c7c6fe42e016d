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

/** Every file that the authoring guide shows, by path. */
export function guideFiles(): Files {
  return Object.fromEntries(guideBlocks().map(({ path, text }) => [path, text]));
}

/** The commands of the authoring guide in their order, with the exit code that the guide promises. */
export function guideCommands(): readonly { readonly command: string; readonly code: number }[] {
  const blocks = [...guideText().matchAll(/^```sh\n([\s\S]*?)^```$/gm)];
  return blocks
    .flatMap(([, text = '']) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => ({
      command: line.replace(/\s+#.*$/, ''),
      code: Number(/# ends with (\d)/.exec(line)?.[1] ?? 0),
    }));
}

/** The text of the authoring guide. */
export function guideText(): string {
  return readFileSync(join(ROOT, 'exercises/README.md'), 'utf8');
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
  return [...guideText().matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));
}
