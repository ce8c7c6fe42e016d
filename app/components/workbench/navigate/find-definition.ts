import type { LearnerFile } from '#app/domain/exercise/learner-view.ts';
import { listDeclarations, type Declaration } from './declarations.ts';
import { listImports, resolveImport } from './imports.ts';

export type Place = { readonly path: string; readonly line: number };

type Files = readonly Pick<LearnerFile, 'path' | 'text'>[];
type Asked = Place & {
  readonly name: string;
  /** Whether it stands behind a dot, as `total` in `order.total`. */
  readonly isMember: boolean;
};

/** A name that leads through more re-exports than this leads nowhere. */
const MOST_STEPS = 5;

/**
 * Where a name is declared, by the text of the exercise's files alone, without types: in the same file, else where it is
 * imported from, else as a member or a top-level name anywhere. Null when none of the files declares it.
 */
export function findDefinition(files: Files, asked: Asked): Place | null {
  const file = files.find(({ path }) => path === asked.path);
  if (file === undefined) return null;
  const found = asked.isMember
    ? findMember(files, asked)
    : (findHere(file, asked) ?? findImported(files, asked, MOST_STEPS) ?? findAnywhere(files, asked));
  return found !== null && found.path === asked.path && found.line === asked.line ? null : found;
}

/** The names on one line that are declared elsewhere, each with its place, from left to right. */
export function listDefinitions(files: Files, { path, line }: Place): readonly (Place & { name: string })[] {
  const text = files.find((file) => file.path === path)?.text.split('\n')[line - 1] ?? '';
  const seen = new Set<string>();
  return namesOf(text).flatMap(({ name, isMember }) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const place = findDefinition(files, { path, line, name, isMember });
    return place === null ? [] : [{ ...place, name }];
  });
}

/** The name at a column of a line (counted from 0), or null. */
export function nameAt(text: string, column: number): Pick<Asked, 'name' | 'isMember'> | null {
  return namesOf(text).find(({ at, name }) => at <= column && column <= at + name.length) ?? null;
}

function namesOf(text: string) {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*|#).*$/, '');
  return [...code.matchAll(/[A-Za-z_$][\w$]*/g)].map(({ 0: name, index }) => ({
    name,
    at: index,
    isMember: /(?<!\.)\.\s*$/.test(code.slice(0, index).replace(/\?\.\s*$/, '.')),
  }));
}

/** The nearest declaration above, then a top-level one below; members only answer to a dot. */
function findHere({ path, text }: Files[number], { name, line }: Asked): Place | null {
  const own = listDeclarations(path, text).filter((one) => one.name === name && one.scope !== 'member');
  const found = own.findLast((one) => one.line <= line) ?? own.find((one) => one.scope === 'top');
  return found === undefined ? null : { path, line: found.line };
}

function findImported(
  files: Files,
  { path, name }: Pick<Asked, 'path' | 'name'>,
  steps: number,
): Place | null {
  const file = files.find((one) => one.path === path);
  if (file === undefined || steps === 0) return null;
  const paths = files.map((one) => one.path);
  for (const one of listImports(path, file.text).filter((each) => each.name === name)) {
    const target = resolveImport(path, one.from, paths);
    if (target === null) continue;
    if (one.imported === null) return { path: target, line: 1 };
    const declared = topOf(files, target).find((each) => each.name === one.imported);
    if (declared !== undefined) return { path: target, line: declared.line };
    return findImported(files, { path: target, name: one.imported }, steps - 1) ?? { path: target, line: 1 };
  }
  return null;
}

function findAnywhere(files: Files, { name }: Asked): Place | null {
  const places = files.flatMap(({ path }) =>
    topOf(files, path)
      .filter((one) => one.name === name)
      .map(({ line }) => ({ path, line })),
  );
  // With two of one name only the types know which is meant.
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** A member of that name: in the same file first, then in what it imports, then anywhere; then a module's own names. */
function findMember(files: Files, asked: Asked): Place | null {
  const paths = files.map(({ path }) => path);
  const text = files.find(({ path }) => path === asked.path)?.text ?? '';
  const imported = listImports(asked.path, text).map(({ from }) => resolveImport(asked.path, from, paths));
  const inOrder = [asked.path, ...imported, ...paths];
  for (const scope of ['member', 'top'] as const) {
    for (const path of inOrder) {
      const file = files.find((one) => one.path === path);
      if (file === undefined) continue;
      const declared = listDeclarations(file.path, file.text);
      const found = declared.find((one) => one.name === asked.name && one.scope === scope);
      if (found !== undefined) return { path: file.path, line: found.line };
    }
  }
  return null;
}

function topOf(files: Files, path: string): readonly Declaration[] {
  const file = files.find((one) => one.path === path);
  return file === undefined ? [] : listDeclarations(path, file.text).filter(({ scope }) => scope === 'top');
}
