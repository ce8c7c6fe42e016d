import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { Page } from '#app/components/page.tsx';
import { StatusWord } from '#app/components/status-word.tsx';

type Props = {
  readonly status: 'grading' | 'delayed-ours';
  readonly attempt: { readonly title: string };
  readonly signed: string;
};

/** How often the page asks again; a delay on our side is not hurried by asking. */
const POLL_MS = { grading: 1_000, 'delayed-ours': 5_000 } as const;

/** What happens between the signature and the debrief; it opens the debrief by itself, without JavaScript too. */
export function Grading({ status, attempt, signed }: Props) {
  const isDelayed = status === 'delayed-ours';
  usePoll(POLL_MS[status]);
  return (
    <Page>
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <p className="text-13 text-ink-2">{attempt.title}</p>
      <h1 className="mt-1 text-28 font-normal">
        Your review is signed and kept.{' '}
        <b>{isDelayed ? 'Its grade is delayed.' : 'It is being graded now.'}</b>
      </h1>
      <p className="mt-3" role="status">
        {isDelayed ? (
          <StatusWord tone="ours">Delayed on our side</StatusWord>
        ) : (
          <StatusWord tone="waiting">Running your tests and the hidden ones</StatusWord>
        )}
      </p>
      {isDelayed && <Delayed />}
      <section className="mt-10 max-w-[68ch]">
        <h2 className="text-16">What is happening</h2>
        <ol className="mt-3 grid list-decimal gap-3 pl-5 text-ink-2">
          <li>Each test you wrote runs on the code you saw and on the correct code.</li>
          <li>Your fix runs against the visible tests and against hidden ones.</li>
          <li>
            The lines you flagged are compared with the real ones, and your verdict with what was there.
          </li>
        </ol>
        <p className="mt-4 text-13 text-ink-2">
          {signed}. {isDelayed ? 'It is tried again within minutes.' : 'This takes a few seconds as a rule.'}{' '}
          The debrief opens here by itself; you can leave and come back.
        </p>
      </section>
    </Page>
  );
}

function Delayed() {
  return (
    <section aria-label="Delay" className="mt-6 max-w-[68ch] rounded bg-ours-soft px-4 py-3 text-ours">
      <p className="font-semibold">The grader failed on our side. Nothing counts against you.</p>
      <p className="mt-1">
        Your findings, tests, fix, verdict and signature are stored as you signed them. Grading is tried again
        by itself, and its result does not depend on the delay.
      </p>
    </section>
  );
}

function usePoll(everyMs: number): void {
  const { revalidate, state } = useRevalidator();
  // The grade is written by a background job: asking again is how a page hears of it.
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  }, [revalidate, state, everyMs]);
}
