import { Form } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { Moment } from '#app/components/moment.tsx';
import { StatusWord } from '#app/components/status-word.tsx';
import type { DisputeView } from '#app/domain/debrief/dispute-view.ts';
import { RunOutput } from './run-output.tsx';

const STATES = {
  open: { tone: 'waiting', words: 'Open: a mentor decides' },
  upheld: { tone: 'done', words: 'Upheld: you were right' },
  rejected: { tone: 'none', words: 'Rejected' },
  withdrawn: { tone: 'none', words: 'Withdrawn by you' },
} as const;

/** One dispute as it stands: what you said, what your test did, what was answered. */
export function DisputeState({ dispute }: { readonly dispute: DisputeView }) {
  const { id, state, filedAt, comment, run, answer } = dispute;
  return (
    <div className="debrief-dispute">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13">
        <b>Your dispute</b>
        <StatusWord tone={STATES[state].tone}>{STATES[state].words}</StatusWord>
        <span className="text-ink-2">
          Filed <Moment at={filedAt} />
        </span>
        {state === 'open' && (
          <Form method="post" preventScrollReset className="no-print ml-auto">
            <input type="hidden" name="disputeId" value={id} />
            <Button type="submit" kind="quiet" size="small" name="intent" value="withdraw-dispute">
              Withdraw
            </Button>
          </Form>
        )}
      </div>
      <p className="debrief-comment">{comment}</p>
      <RunOutput title="Your test on the correct code" run={run} />
      {answer !== null && (
        <>
          <p className="mt-3 text-13 text-ink-2">The mentor’s answer</p>
          <p className="debrief-comment">{answer}</p>
        </>
      )}
    </div>
  );
}
