import type { RunResult } from '#app/domain/grading/job.ts';
import type { PreparedSource } from '../protocol.ts';

/** Ends a run early with a result that is already known. */
export class Ended extends Error {
  readonly result: RunResult;
  constructor(result: RunResult) {
    super(result.status);
    this.result = result;
  }
}

/** The code of a source; ends the run as `invalid` when it is missing or has a problem. */
export function codeOf(source: PreparedSource | undefined, path: string): string {
  if (source === undefined)
    throw new Ended({ status: 'invalid', message: `${path} is missing`, file: path, line: null });
  if ('problem' in source) throw new Ended({ status: 'invalid', ...source.problem });
  return source.code;
}

/** The line that imports `specifier`, or null when the text does not show it. */
export function lineOfImport(specifier: string, source: PreparedSource | undefined): number | null {
  if (source === undefined || 'problem' in source) return null;
  const { code } = source;
  const index = ["'", '"']
    .map((mark) => code.indexOf(mark + specifier + mark))
    .find((position) => position >= 0);
  return index === undefined ? null : code.slice(0, index).split('\n').length;
}
