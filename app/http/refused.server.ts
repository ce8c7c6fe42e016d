import type { SubmissionResult } from '@conform-to/react';

/** The answer to a form that was well filled in and still refused: one message above the form. */
export function refused(message: string): SubmissionResult<string[]> {
  return { status: 'error', error: { '': [message] } };
}
