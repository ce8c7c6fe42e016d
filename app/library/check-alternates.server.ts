import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { didYouMean } from '#app/domain/gate/nearest.ts';
import { listExports } from './list-exports.server.ts';

const MODULE = /\.[cm]?[jt]sx?$/;

/** Rule `alternate`, as far as reading shows it: an alternate replaces reviewed files and exports what they export. */
export function checkAlternates({ alternates }: Exercise, clean: SourceFiles): readonly Problem[] {
  return Object.entries(alternates).flatMap(([name, files]) => {
    const replaced = Object.keys(files).filter((path) => Object.hasOwn(clean, path));
    const [first] = Object.keys(files);
    if (replaced.length === 0 && first !== undefined) return [replacesNothing(name, first, clean)];
    return replaced.flatMap((path) => missingNames(name, path, { clean, files }));
  });
}

function replacesNothing(name: string, path: string, clean: SourceFiles): Problem {
  return {
    rule: 'alternate',
    file: `alternates/${name}/${path}`,
    line: 1,
    message: 'this file replaces none of code/, so the alternate is the clean code again',
    suggestion: didYouMean(path, Object.keys(clean)),
  };
}

function missingNames(
  name: string,
  path: string,
  { clean, files }: { clean: SourceFiles; files: SourceFiles },
): Problem[] {
  if (!MODULE.test(path)) return [];
  const wanted = listExports(path, clean[path] ?? '');
  const given = listExports(path, files[path] ?? '');
  if (wanted === null || given === null) return [];
  return [...wanted]
    .filter(([exported]) => !given.has(exported))
    .map(([exported, line]) => ({
      rule: 'alternate',
      file: `alternates/${name}/${path}`,
      line: 1,
      message: `does not export "${exported}", which the clean ${path} exports (line ${line} there)`,
      suggestion: `Export "${exported}" here as well: what imports the clean code must work with the alternate.`,
    }));
}
