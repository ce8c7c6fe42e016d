import type { SubmissionResult } from '@conform-to/react';
import type { Answer } from '#app/domain/answer.ts';

/** The answer in an action's data; null when it is a form with errors, or nothing yet. */
export function answerIn(data: object | undefined): Answer | null {
  return data !== undefined && isAnswer(data) ? data : null;
}

/** The errors of the form with this intent, for `useForm`; undefined when the data is about something else. */
export function errorsIn(data: object | undefined, intent: string): SubmissionResult<string[]> | undefined {
  if (data === undefined || isAnswer(data) || !isSubmission(data)) return undefined;
  const given = data.initialValue?.intent;
  return given === undefined || given === intent ? data : undefined;
}

function isAnswer(data: object): data is Answer {
  return 'told' in data;
}

function isSubmission(data: object): data is SubmissionResult<string[]> {
  return 'status' in data || 'initialValue' in data;
}
