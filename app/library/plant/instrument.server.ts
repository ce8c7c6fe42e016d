import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';

/** A replacement of one stretch of a file, by character. */
export type RawMutant = {
  readonly file: string;
  readonly mutator: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
};

type Position = { readonly line: number; readonly column: number };

/** Stryker reports through a logger; nothing that it says concerns an author. */
const nothing = () => undefined;
const SILENT = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
/** Placeholders that no reader would take for an honest line. */
const GIVES_ITSELF_AWAY = /Stryker was here/;

/** Every change that Stryker's mutators make in TypeScript and JavaScript files. */
export async function instrument(files: SourceFiles): Promise<readonly RawMutant[]> {
  const { mutants } = await new Instrumenter(SILENT).instrument(
    Object.entries(files).map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  );
  return mutants
    .filter(({ replacement }) => !GIVES_ITSELF_AWAY.test(replacement))
    .map(({ fileName, mutatorName, location, replacement }) => {
      const offsetOf = offsets(files[fileName] ?? '');
      return {
        file: fileName,
        mutator: mutatorName,
        start: offsetOf(location.start),
        end: offsetOf(location.end),
        replacement,
      };
    });
}

/** Stryker counts lines and columns from 0. */
function offsets(text: string): (position: Position) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return ({ line, column }) => (starts[line] ?? text.length) + column;
}
