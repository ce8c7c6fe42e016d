/** Where each file of a project goes in the exercise, by its path in the project. */
export type Places = ReadonlyMap<string, string>;

/**
 * Reviewed files go to `code/`, what they and the tests import to `support/`, each with the folders that its kind does
 * not share; equal names get a number.
 */
export function placeFiles({
  code,
  support,
}: {
  readonly code: ReadonlyMap<string, string>;
  readonly support: ReadonlyMap<string, string>;
}): Places {
  const places = new Map<string, string>();
  const taken = new Set<string>();
  const add = (folder: string, files: ReadonlyMap<string, string>) => {
    const shared = sharedFolder([...files.keys()]);
    for (const [path, extension] of files) {
      const bare = path.slice(shared.length).replace(/\.[^./]+$/, '');
      let place = `${folder}/${bare}${extension}`;
      for (let number = 2; taken.has(place); number += 1) place = `${folder}/${bare}-${number}${extension}`;
      taken.add(place);
      places.set(path, place);
    }
  };
  add('code', code);
  add('support', support);
  return places;
}

/** The specifier by which a file of the exercise imports another one. */
export function relativeSpecifier(from: string, to: string): string {
  const fromParts = from.split('/').slice(0, -1);
  const toParts = to.split('/');
  let shared = 0;
  while (shared < fromParts.length && fromParts[shared] === toParts[shared]) shared += 1;
  const up = '../'.repeat(fromParts.length - shared);
  return `${up === '' ? './' : up}${toParts.slice(shared).join('/')}`;
}

/** The folder that all paths are below, with its slash; empty if there is none. */
function sharedFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  const folders = first.split('/').slice(0, -1);
  while (folders.length > 0 && !paths.every((path) => path.startsWith(`${folders.join('/')}/`)))
    folders.pop();
  return folders.length === 0 ? '' : `${folders.join('/')}/`;
}
