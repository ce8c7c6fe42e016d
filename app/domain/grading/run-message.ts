import type { RunResult } from './job.ts';

/** The first thing that went wrong in a run, with its line where known; null when nothing did. */
export function messageOf(result: RunResult): string | null {
  switch (result.status) {
    case 'failed': {
      const failed = result.tests.find(({ outcome }) => outcome === 'failed' || outcome === 'timed-out');
      if (failed === undefined) return null;
      return withLine(`“${failed.name}”: ${failed.message ?? failed.outcome}`, failed.line);
    }
    case 'timed-out':
    case 'out-of-memory':
    case 'invalid':
      return withLine(
        result.file === null ? result.message : `${result.file}: ${result.message}`,
        result.line,
      );
    case 'no-test-ran':
      return 'no test ran: write at least one it(…) that is not skipped';
    case 'crashed':
      return result.message;
    case 'passed':
    case 'skipped':
      return null;
    default:
      return result satisfies never;
  }
}

function withLine(message: string, line: number | null): string {
  return line === null ? message : `${message} (line ${line})`;
}
