import { baseName } from './name-module.ts';

/** Whether a path of a repository is JavaScript or TypeScript code: no declaration, no setting of a tool. */
export function isCodePath(path: string): boolean {
  return (
    /\.[cm]?[jt]sx?$/.test(path) &&
    !/\.d\.[cm]?ts$|\.config\.[cm]?[jt]s$|(?:^|\/)(?:node_modules|dist|build)\//.test(path)
  );
}

/** Whether a path of a repository is a file of tests, by its name or its folder. */
export function isTestPath(path: string): boolean {
  if (!isCodePath(path)) return false;
  return (
    /[._-](?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)test\.[cm]?[jt]sx?$/.test(path) ||
    /(?:^|\/)(?:__tests__|tests?|spec)\/(?:[^/]+\/)*[^/]+$/.test(path)
  );
}

/** The paths, those that are named after one of the modules first, then by how much of the folder they share. */
export function sortByNearness(paths: readonly string[], modules: readonly string[]): readonly string[] {
  const names = modules.map(baseName);
  const score = (path: string) => {
    const isNamesake = names.some((name) => baseName(path).startsWith(name));
    return (isNamesake ? 100 : 0) + Math.max(...modules.map((module) => sharedFolders(path, module)));
  };
  return paths.toSorted((a, b) => score(b) - score(a) || (a < b ? -1 : 1));
}

function sharedFolders(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  let shared = 0;
  while (shared < left.length - 1 && left[shared] === right[shared]) shared += 1;
  return shared;
}
