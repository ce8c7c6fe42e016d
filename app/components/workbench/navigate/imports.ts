/** A name that a file takes from another one; `imported` is null for the module as a whole. */
export type ImportedName = {
  readonly name: string;
  readonly imported: string | null;
  readonly from: string;
};

const SCRIPT_IMPORT = /\bimport\s+(?:type\s+)?([^'";]+?)\s+from\s+['"]([^'"]+)['"]/g;
const RE_EXPORT = /\bexport\s+(?:type\s+)?(\{[^}]*\}|\*(?:\s+as\s+\w+)?)\s+from\s+['"]([^'"]+)['"]/g;
const PYTHON_IMPORT = /^from\s+([.\w]+)\s+import\s+(.+)$/gm;

/** The names that a file takes from others, by its import and re-export statements. */
export function listImports(path: string, text: string): readonly ImportedName[] {
  if (path.endsWith('.py')) {
    return [...text.matchAll(PYTHON_IMPORT)].flatMap(([, from = '', names = '']) =>
      namesIn(names.replace(/[()]/g, '')).map((one) => ({ ...one, from: pythonPath(from) })),
    );
  }
  return [...text.matchAll(SCRIPT_IMPORT), ...text.matchAll(RE_EXPORT)].flatMap(
    ([, clause = '', from = '']) => namesOfClause(clause).map((one) => ({ ...one, from })),
  );
}

/** The file that an import means, among the files there are: endings may be left out, `.js` finds `.ts`. */
export function resolveImport(fromPath: string, specifier: string, paths: readonly string[]): string | null {
  if (!specifier.startsWith('.')) return null;
  const parts = fromPath.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  const target = parts.join('/');
  const bare = target.replace(/\.(?:m|c)?jsx?$/, '');
  const wanted = [target, `${bare}.ts`, `${bare}.tsx`, `${target}.js`, `${target}.py`, `${target}/index.ts`];
  return wanted.find((path) => paths.includes(path)) ?? null;
}

function namesOfClause(clause: string): Omit<ImportedName, 'from'>[] {
  const braces = /\{([^}]*)\}/.exec(clause)?.[1] ?? '';
  const rest = clause.replace(/\{[^}]*\}/, '');
  const module = /\*\s+as\s+([\w$]+)/.exec(rest)?.[1];
  const first = /^\s*([A-Za-z_$][\w$]*)/.exec(rest)?.[1];
  return [
    ...namesIn(braces),
    ...(module === undefined ? [] : [{ name: module, imported: null }]),
    ...(first === undefined ? [] : [{ name: first, imported: 'default' }]),
  ];
}

/** "a, b as c, type d". */
function namesIn(list: string): Omit<ImportedName, 'from'>[] {
  return list.split(',').flatMap((part) => {
    const found = /^(?:type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?$/.exec(part.trim());
    const imported = found?.[1];
    return imported === undefined ? [] : [{ name: found?.[2] ?? imported, imported }];
  });
}

/** `..code.points` as a path: one dot is this folder, each further one the folder above. */
function pythonPath(module: string): string {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const names = module.slice(dots).replaceAll('.', '/');
  return dots <= 1 ? `./${names}` : `${'../'.repeat(dots - 1)}${names}`;
}
