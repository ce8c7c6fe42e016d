import type { RunStatus } from './job.ts';

type Ended = {
  readonly status: RunStatus;
  /** The first thing that the run said. */
  readonly message: string | null;
};

/** What to do next about a run that did not pass; null when there is nothing to do. The same words on every variant. */
export function adviseOnRun({ status, message }: Ended): string | null {
  switch (status) {
    case 'passed':
    case 'skipped':
      return null;
    case 'failed':
      return adviseOnFailure(message ?? '');
    case 'no-test-ran':
      return 'Write at least one it(…) outside of skip and todo.';
    case 'timed-out':
      return 'Look for a loop that cannot end near that line. Waiting is no problem: timers cost no time here.';
    case 'out-of-memory':
      return 'Use smaller inputs, and look for a list or a text that grows without end.';
    case 'invalid':
      return adviseOnRefusal(message ?? '');
    case 'crashed':
      return 'Run it again; nothing counts against you.';
    default:
      return status satisfies never;
  }
}

function adviseOnFailure(message: string): string {
  if (message.includes('can never settle'))
    return 'Find out who should settle that promise: a callback that is never called, or a timer that was never moved on.';
  if (message.includes('nobody handled it')) return 'Await that promise, or expect its failure with rejects.';
  if (message.includes('timers fired')) return 'Stop the interval or the timer that starts itself again.';
  if (message.includes('was it awaited?')) return 'Put await before an expectation with resolves or rejects.';
  if (isException(message))
    return 'An exception ended it before anything was compared. If it is what should happen, expect it with toThrow or rejects.';
  return 'Compare the value seen with the one expected, and decide which of the two is wrong.';
}

function isException(message: string): boolean {
  return /^(?:threw |(?:[A-Z]\w*)?(?:Error|Exception)\b)/.test(message);
}

function adviseOnRefusal(message: string): string {
  if (message.startsWith('Import of'))
    return 'Import the reviewed files by relative paths, as the visible tests do, and nothing else but vitest.';
  if (message.includes('does not provide an export'))
    return 'Import only names that the file exports; their spelling counts.';
  if (message.includes('never finishes loading'))
    return 'Move what waits from the top of the file into a test.';
  if (message.includes('not supported'))
    return 'Write it without that syntax: only types are removed here, nothing is translated.';
  if (message.includes('ended the sandbox')) return 'Use smaller values, and leave out what no test needs.';
  return 'Correct the syntax there; nothing was run yet.';
}
