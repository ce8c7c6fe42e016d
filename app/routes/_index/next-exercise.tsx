import { Link } from '@remix-run/react';
import { ButtonLink } from '#app/components/button-link.tsx';
import { ExerciseFacts } from '#app/components/exercise-facts.tsx';
import type { NextReview } from './today.ts';

type Props = {
  readonly exercise: NextReview | null;
  /** Whether starting it is the page's main action, because nothing else waits. */
  readonly isMain: boolean;
};

/** The one box of the page: what to review next, and why it is this one. */
export function NextExercise({ exercise, isMain }: Props) {
  if (!exercise) return null;
  return (
    <aside aria-label="Next exercise" className="self-start rounded border border-line bg-bg p-6">
      <p className="text-13 text-ink-2">Next exercise</p>
      <h2 className="mt-1 text-16">{exercise.title}</h2>
      <p className="mt-2 text-13 text-ink-2">{exercise.summary}</p>
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
