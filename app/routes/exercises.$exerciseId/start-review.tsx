import { Form, useNavigation } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { ButtonLink } from '#app/components/button-link.tsx';
import { FormErrors } from '#app/components/form-errors.tsx';
import { attemptPath } from '#app/components/attempt-path.ts';
import type { AttemptStatus } from '#app/domain/attempt/attempt-status.ts';

type Attempt = {
  readonly attemptId: string;
  readonly mode: 'counted' | 'practice';
  readonly status: AttemptStatus;
};

const MODES = [
  { mode: 'counted', name: 'Counted', hint: 'One graded submit, no hints. It goes on your record.' },
  {
    mode: 'practice',
    name: 'Practice',
    hint: 'Hints if you ask for them, as often as you like. It never touches your record.',
  },
] as const;

type Props = {
  readonly attempts: readonly Attempt[];
  /** In a debrief that somebody shared: only practice is left. */
  readonly hasSeenAnswers: boolean;
  readonly errors: readonly string[] | undefined;
};

/** Go on with an open draft, or choose whether this one counts, and start. */
export function StartReview({ attempts, hasSeenAnswers, errors }: Props) {
  const isStarting = useNavigation().state !== 'idle';
  const drafts = attempts.filter(({ status }) => status === 'drafted');
  const startable = MODES.filter(
    ({ mode }) => !drafts.some((draft) => draft.mode === mode) && !(hasSeenAnswers && mode === 'counted'),
  );
  return (
    <div className="rounded border border-line bg-bg p-6">
      {drafts.map((draft) => (
        <ButtonLink key={draft.attemptId} to={attemptPath(draft)} kind="primary" className="mb-3 w-full">
          {draft.mode === 'counted' ? 'Resume your review' : 'Resume your practice'}
        </ButtonLink>
      ))}
      {startable.length > 0 && (
        <Form method="post" className="grid gap-4">
          <FormErrors id="start-errors" errors={errors} />
          {hasSeenAnswers && (
            <p className="text-13 text-ink-2">
              You have seen the answers to this exercise in a shared debrief, so it can only be practice for
              you.
            </p>
          )}
          <fieldset className="grid gap-3">
            <legend className="mb-3 font-semibold">
              {drafts.length > 0 ? 'Or start another' : 'Start a review'}
            </legend>
            {startable.map(({ mode, name, hint }, index) => (
              <label key={mode} className="flex cursor-pointer gap-3">
                <input
                  type="radio"
                  name="mode"
                  value={mode}
                  defaultChecked={index === 0}
                  className="radio mt-1"
                />
                <span>
                  {name}
                  <span className="block text-13 text-ink-2">{hint}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <Button type="submit" kind={drafts.length > 0 ? 'secondary' : 'primary'} aria-disabled={isStarting}>
            {isStarting ? 'Opening the code' : startWords(attempts)}
          </Button>
        </Form>
      )}
    </div>
  );
}

/** A later attempt gets other defects, so it is another review of the same change. */
function startWords(attempts: readonly Attempt[]): string {
  return attempts.length === 0 ? 'Start the review' : 'Start another variant';
}
