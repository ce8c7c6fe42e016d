/** Where an import leads: a file of the program, the test API, or nowhere, with the reason. */
export type Resolution =
  | { readonly to: 'file'; readonly path: string }
  | { readonly to: 'vitest' }
  | { readonly to: 'nowhere'; readonly reason: string };

type Importer = { readonly path: string; readonly isTest: boolean };
type Target = { readonly entry: string; readonly files: Readonly<Record<string, unknown>> };

const ENDINGS = ['.ts', '.tsx', '.js', '.mjs', '.jsx', '/index.ts', '/index.js'];
const EXTENSION = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/**
 * Resolves one import as ARCHITECTURE.md "Imports" says: tests stand in `tests/`, the extension may be left out, `.js`
 * finds `.ts`, and in tests `./subject` and `./<entry name>` mean the entry file, as does its name in a folder that is
 * not here.
 */
export function resolveImport(specifier: string, importer: Importer, program: Target): Resolution {
  if (specifier === 'vitest') {
    if (importer.isTest) return { to: 'vitest' };
    return { to: 'nowhere', reason: 'Only a test file can import "vitest"' };
  }
  if (!/^\.{1,2}(?:\/|$)/.test(specifier)) {
    return {
      to: 'nowhere',
      reason: `Import of "${specifier}" is refused: only relative paths and "vitest" can be imported`,
    };
  }
  const folder = importer.isTest ? ['tests'] : importer.path.split('/').slice(0, -1);
  const path = join(folder, specifier);
  const file =
    path === null ? undefined : candidates(path).find((name) => Object.hasOwn(program.files, name));
  if (file !== undefined) return { to: 'file', path: file };
  if (importer.isTest && path !== null && meansEntry(path, program.entry))
    return { to: 'file', path: program.entry };
  return { to: 'nowhere', reason: `Import of "${specifier}" is refused: there is no such file here` };
}

function join(folder: readonly string[], specifier: string): string | null {
  const parts = [...folder];
  for (const part of specifier.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function candidates(path: string): readonly string[] {
  const bare = path.replace(EXTENSION, '');
  return [
    path,
    ...ENDINGS.map((ending) => path + ending),
    ...(bare === path ? [] : ENDINGS.slice(0, 5).map((ending) => bare + ending)),
  ];
}

/** Tests that were written elsewhere find the entry by its name, wherever it stood (`../src/points.js`), or as `..`. */
function meansEntry(path: string, entry: string): boolean {
  const [bare, name] = [path, entry.slice(entry.lastIndexOf('/') + 1)].map((one) =>
    one.replace(EXTENSION, ''),
  );
  if (path === '' || path === 'tests' || bare === 'tests/subject') return true;
  return !/^(?:code|support)\//.test(path) && bare?.slice(bare.lastIndexOf('/') + 1) === name;
}
