import { ButtonLink } from '#app/components/button-link.tsx';
import type { NextStep as Next } from '#app/domain/debrief/next-step.ts';

/** The one thing to do after reading this. */
export function NextStep({ next }: { readonly next: Next | null }) {
  if (next === null) return null;
  const isNew = next.type === 'next-exercise';
  return (
    <aside aria-label="Next step" className="no-print mt-10 rounded border border-line bg-surface p-6">
      <p className="text-13 text-ink-2">{isNew ? 'Next review' : 'You have reviewed everything here'}</p>
      <p className="mt-1 text-16 font-semibold">{next.title}</p>
      <p className="mt-1 text-13 text-ink-2">
        {isNew
          ? `About ${next.minutes} min.`
          : `Another variant of it, with other defects. About ${next.minutes} min.`}
      </p>
      <ButtonLink to={`/exercises/${next.exerciseId}`} kind="primary" className="mt-4">
        {isNew ? 'Read the brief' : 'Practise it again'}
      </ButtonLink>
    </aside>
  );
}
