import type { Exercise } from './exercise.ts';
import type { SourceFiles } from './source-files.ts';

const TEST_FILE = /(\.(test|spec)\.[cm]?[jt]sx?|_test\.(py|go))$/;

/** Whether a path names a test file, in any of the languages. */
function isTestFile(path: string): boolean {
  return TEST_FILE.test(path);
}

/** The visible test files of an exercise. */
export function visibleTests(exercise: Pick<Exercise, 'tests'>): SourceFiles {
  return pick(exercise.tests, isTestFile);
}

/** Everything that code and tests may import beside the reviewed code: `support/`, and helpers under `tests/`. */
export function givenFiles(exercise: Pick<Exercise, 'support' | 'tests'>): SourceFiles {
  return { ...exercise.support, ...pick(exercise.tests, (path) => !isTestFile(path)) };
}

/** The defect that a probe file belongs to, by its name: `probes/lost-update.test.ts` → `lost-update`. */
export function probeDefect(path: string): string {
  return path.replace(/^probes\//, '').replace(TEST_FILE, '');
}

function pick(files: SourceFiles, isWanted: (path: string) => boolean): SourceFiles {
  return Object.fromEntries(Object.entries(files).filter(([path]) => isWanted(path)));
}
