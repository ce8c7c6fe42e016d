import { join } from 'node:path';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { readFolder } from './read-folder.server.ts';

/** Languages that there is a template in. */
export const TEMPLATE_LANGUAGES = ['typescript', 'javascript'] as const;
type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

const ENDING = { typescript: '.ts', javascript: '.js' } as const satisfies Record<TemplateLanguage, string>;

/** The files of a complete exercise to start from, under the given id. `folder` holds the templates. */
export async function readTemplate(
  folder: string,
  { id, language }: { id: string; language: TemplateLanguage },
): Promise<SourceFiles> {
  const shared = await readFolder(join(folder, 'shared'));
  const own = await readFolder(join(folder, language));
  const manifest = (shared['exercise.yaml'] ?? '')
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^language: .*$/m, `language: ${language}`)
    .replace(/^(entry: .*)\.ts$/m, `$1${ENDING[language]}`);
  return { ...shared, ...own, 'exercise.yaml': manifest };
}
