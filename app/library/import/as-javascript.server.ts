import { posix } from 'node:path';
import type { PreparedProject } from '#app/domain/import/prepared-project.ts';
import { rewriteSpecifiers } from './rewrite-specifiers.server.ts';
import { takeOutTypes } from './take-out-types.server.ts';

/** A TypeScript project with its reviewed files in JavaScript: types out, names and imports that end in `.js`. */
export function asJavaScript(project: PreparedProject): PreparedProject {
  const renamed = new Map(project.code.map(({ path }) => [path, path.replace(/\.ts$/, '.js')]));
  const nameOf = (path: string): string => renamed.get(path) ?? path;
  /** The text with imports of renamed files, as it stands at `path`. */
  const relink = (path: string, text: string): string =>
    rewriteSpecifiers({ path, name: path, text }, (specifier) =>
      renamed.has(posix.join(posix.dirname(path), specifier)) ? specifier.replace(/\.ts$/, '.js') : null,
    ).text;
  return {
    ...project,
    language: 'javascript',
    entry: nameOf(project.entry),
    code: project.code.map(({ path, clean, planted }) => ({
      path: nameOf(path),
      clean: takeOutTypes(relink(path, clean)),
      planted: takeOutTypes(relink(path, planted)),
    })),
    support: Object.fromEntries(
      Object.entries(project.support).map(([path, text]) => [path, relink(path, text)]),
    ),
    tests: project.tests.map((test) => ({ ...test, text: relink('tests/x.test.ts', test.text) })),
  };
}
