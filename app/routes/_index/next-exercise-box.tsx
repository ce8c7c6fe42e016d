import { Link } from '@remix-run/react';
import { ButtonLink } from '#app/components/button-link.tsx';
import { ExerciseFacts } from '#app/components/exercise-facts.tsx';
import { AREA_NAMES } from '#app/domain/exercise/area.ts';
import type { NextReason } from '#app/domain/skill/next-exercise.ts';
import type { NextReview } from './today.ts';

type Props = {
  readonly exercise: NextReview | null;
  readonly reason: NextReason | null;
  /** Whether starting it is the page's main action, because nothing else waits. */
  readonly isMain: boolean;
};

/** The one box of the page: what to review next, and why it is this one. */
export function NextExerciseBox({ exercise, reason, isMain }: Props) {
  if (!exercise) return null;
  return (
    <aside aria-label="Next exercise" className="self-start rounded border border-line bg-bg p-6">
      <p className="text-13 text-ink-2">Next exercise</p>
      <h2 className="mt-1 text-16">{exercise.title}</h2>
      <p className="mt-2 text-13 text-ink-2">{exercise.summary}</p>
      {reason && <p className="mt-2 text-13">{tellReason(reason)}</p>}
      <p className="mt-2">
        <ExerciseFacts {...exercise} />
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <ButtonLink
          to={`/exercises/${exercise.id}`}
          kind={isMain ? 'primary' : 'secondary'}
          prefetch="intent"
        >
          Read the brief
        </ButtonLink>
        <Link to="/exercises" className="link text-13">
          Choose another
        </Link>
      </div>
    </aside>
  );
}

/** Why this exercise is next, without a word about which kind of defect is in it. */
function tellReason(reason: NextReason): string {
  switch (reason.because) {
    case 'due':
      return 'Something that you met before is due for a retest.';
    case 'focus':
      return `It trains ${AREA_NAMES[reason.area].toLowerCase()}, the focus you agreed on.`;
    case 'learns-most':
      return `${AREA_NAMES[reason.area]} is where one more exercise narrows your band most.`;
    case 'variety':
      return 'Drawn at random, as every seventh is, so that figures about exercises stay fair.';
    default:
      return reason satisfies never;
  }
}
