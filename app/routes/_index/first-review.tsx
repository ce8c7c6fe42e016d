import { Link } from '@remix-run/react';
import { ButtonLink } from '#app/components/button-link.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { ExerciseFacts } from '#app/components/exercise-facts.tsx';
import type { Language } from '#app/domain/exercise/language.ts';

type Exercise = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: Language;
  readonly minutes: number;
  readonly difficulty: number;
};

const STEPS = [
  { name: 'Read', text: 'The ticket, the prompt given to the assistant, and its confident reply.' },
  { name: 'Review', text: 'Flag the lines you doubt, say what is wrong and how sure you are.' },
  { name: 'Prove', text: 'Write a test that fails because of the defect, or a fix. Both are run.' },
  { name: 'Sign', text: 'Approve or request changes, once, with your name under it.' },
] as const;

/** The first page of somebody who has not reviewed anything yet. */
export function FirstReview({ exercise }: { readonly exercise: Exercise | null }) {
  return (
    <>
      <div className="grid items-start gap-x-16 gap-y-8 desk:grid-cols-[1fr_416px]">
        <div>
          <h1 className="max-w-[640px] text-28 font-normal">
            The assistant wrote the change and its tests pass. <strong>You sign for it.</strong>
          </h1>
          <p className="mt-4 max-w-[60ch] text-ink-2">
            There may be defects in it, or none. After you sign, a sandbox runs code to find out what you
            caught, and you read what got past you and how to catch it next time.
          </p>
        </div>
        {exercise ? <Offer exercise={exercise} /> : <NoExercises />}
      </div>
      <h2 className="mt-16 text-16">How a review goes</h2>
      <ol className="mt-4 grid gap-x-6 gap-y-5 border-t border-line-strong pt-4 wide:grid-cols-4">
        {STEPS.map(({ name, text }, index) => (
          <li key={name}>
            <p className="font-semibold">
              <span className="mr-2 font-normal text-ink-3 tabular-nums">{index + 1}</span>
              {name}
            </p>
            <p className="mt-1 text-13 text-ink-2">{text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Offer({ exercise }: { readonly exercise: Exercise }) {
  return (
    <div className="rounded border border-line bg-bg p-6">
      <p className="text-16 font-semibold">{exercise.title}</p>
      <p className="mt-1 text-13 text-ink-2">{exercise.summary}</p>
      <p className="mt-2">
        <ExerciseFacts {...exercise} />
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <ButtonLink to={`/exercises/${exercise.id}`} kind="primary" prefetch="intent">
          Review your first change
        </ButtonLink>
        <Link to="/exercises" className="link text-13">
          Choose another
        </Link>
      </div>
    </div>
  );
}

function NoExercises() {
  return (
    <EmptyState title="No exercises are installed">
      The server found none it could read. Its log names each folder and what is wrong with it.
    </EmptyState>
  );
}
