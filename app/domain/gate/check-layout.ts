import type { GateProblem } from './gate-problem.ts';
import { nearest } from './nearest.ts';

const FOLDERS = ['code', 'base', 'support', 'tests', 'probes', 'alternates', 'incidents', 'recorded'];
const FILES = ['exercise.yaml', 'brief.md'];

/** Rule `schema`: paths of the folder that nothing reads although they look as if they were meant to be read. */
export function checkLayout(paths: readonly string[]): readonly GateProblem[] {
  return [
    ...Object.entries(misnamedFolders(paths)).map(([first, path]) => misnamed(first, path)),
    ...paths.flatMap(misplaced),
  ];
}

/** The first path below each folder at the top that has nearly, but not quite, a known name. */
function misnamedFolders(paths: readonly string[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const [first = ''] = path.split('/');
    const isFile = first === path;
    const known = isFile ? FILES : FOLDERS;
    if (known.includes(first) || found.has(first)) continue;
    if (nearest(first, known) !== null || (isFile ? FOLDERS : FILES).includes(first)) found.set(first, path);
  }
  return Object.fromEntries(found);
}

function misnamed(first: string, path: string): GateProblem {
  const isFile = first === path;
  if (!isFile && FILES.includes(first))
    return schema(first, `${first} is a folder`, `Make ${first} a file; exercises/README.md shows one.`);
  if (isFile && FOLDERS.includes(first))
    return schema(first, `${first} is a file`, `Make ${first} a folder, and put its files in it.`);
  const name = nearest(first, isFile ? FILES : FOLDERS) ?? '';
  return schema(
    path,
    `nothing reads ${first}${isFile ? '' : '/'}`,
    `Did you mean "${name}${isFile ? '' : '/'}"?`,
  );
}

function misplaced(path: string): GateProblem[] {
  const [first = '', second = '', ...rest] = path.split('/');
  if (first === 'alternates' && rest.length === 0)
    return [
      schema(
        path,
        'an alternate is a folder, this is a file',
        `Move it to alternates/<name>/code/${second}.`,
      ),
    ];
  if (first === 'incidents' && !/^[^/]+\.ya?ml$/.test(second))
    return [schema(path, 'nothing reads this file', 'An incident is named incidents/<defect>.yaml.')];
  if (first === 'probes' && rest.length > 0)
    return [schema(path, 'probes have no folders', `Move it to probes/${rest.at(-1)}.`)];
  return [];
}

function schema(file: string, message: string, suggestion: string): GateProblem {
  return { rule: 'schema', file, line: 1, message, suggestion };
}
