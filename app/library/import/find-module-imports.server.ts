import { posix } from 'node:path';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { baseName } from '#app/domain/import/name-module.ts';
import { normalizeText } from '#app/domain/import/normalize-text.ts';
import { listSpecifiers } from './convert-requires.server.ts';
import { lineAt, parseSource, type Source } from './syntax.server.ts';

const ENDINGS = ['', '.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];

/**
 * The relative imports of a test file that mean the module under test: those by the name of one of its versions, else
 * `./subject`, else the only one that leads nowhere, else the only one there is. Throws when several lead nowhere.
 */
export async function findModuleImports(
  source: Source,
  {
    names,
    exists,
  }: { readonly names: readonly string[]; readonly exists: (path: string) => Promise<boolean> },
): Promise<readonly string[]> {
  const tree = parseSource({ ...source, text: normalizeText(source.text, source.name).text });
  const relative = listSpecifiers(tree).filter(({ specifier }) => specifier.startsWith('.'));
  const distinct = [...new Set(relative.map(({ specifier }) => specifier))];
  const named = distinct.filter((specifier) => names.includes(baseName(specifier)));
  if (named.length > 0) return named;
  const subject = distinct.filter((specifier) => baseName(specifier) === 'subject');
  if (subject.length > 0) return subject;
  const lost: string[] = [];
  for (const specifier of distinct)
    if (!(await leadsSomewhere(source.path, { specifier, exists }))) lost.push(specifier);
  const modules = new Set(lost.map(baseName));
  if (modules.size === 1) return lost;
  if (modules.size === 0) return distinct.length === 1 ? distinct : [];
  const second = relative.find(({ specifier }) => specifier === lost[1]);
  throw new ImportProblem(
    `Cannot tell which import is the module: ${lost.join(' and ')} both lead nowhere. Import the module by its name, ${names.join(' or ')}.`,
    { file: source.name, line: second === undefined ? null : lineAt(second.node) },
  );
}

async function leadsSomewhere(
  importer: string,
  { specifier, exists }: { specifier: string; exists: (path: string) => Promise<boolean> },
): Promise<boolean> {
  const path = posix.join(posix.dirname(importer), specifier);
  const bare = path.replace(/\.[cm]?jsx?$/, '.ts');
  for (const candidate of [...ENDINGS.map((ending) => path + ending), bare])
    if (/\.\w+$/.test(candidate) && (await exists(candidate))) return true;
  return false;
}
