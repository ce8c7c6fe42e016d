import { attemptPath } from '#app/components/attempt-path.ts';
import { ButtonLink } from '#app/components/button-link.tsx';
import type { NextReview, Today, TodayRow } from './today.ts';

/** The one thing that waits most, as a sentence, with the way to it. */
export function LeadingSentence({ today }: { readonly today: Today<NextReview> }) {
  const [draft] = today.open;
  if (draft)
    return <Waiting row={draft} before="You have a review open: " after="." action="Resume your review" />;
  const unread = today.recent.find(({ status }) => status === 'graded');
  if (unread)
    return <Waiting row={unread} before="The debrief of " after=" is ready." action="Read the debrief" />;
  const running = today.recent.find(({ status }) => status === 'submitted');
  if (running) return <Waiting row={running} before="" after=" is being graded." action="Watch it arrive" />;
  return (
    <h1 className="max-w-[640px] text-28 font-normal">
      Nothing waits for you. <strong>The next change does.</strong>
    </h1>
  );
}

type WaitingProps = {
  readonly row: TodayRow;
  readonly before: string;
  readonly after: string;
  readonly action: string;
};

function Waiting({ row, before, after, action }: WaitingProps) {
  return (
    <>
      <h1 className="max-w-[640px] text-28 font-normal">
        {before}
        <strong>{row.title}</strong>
        {after}
      </h1>
      <ButtonLink to={attemptPath(row)} kind="primary" className="mt-5">
        {action}
      </ButtonLink>
    </>
  );
}
