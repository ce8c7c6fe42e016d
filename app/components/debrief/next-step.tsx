import { Form, useNavigation } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { ButtonLink } from '#app/components/button-link.tsx';
import type { NextStep as Next } from '#app/domain/debrief/next-step.ts';

type Props = {
  readonly next: Next | null;
  /** The exercise just reviewed, if it is still there to be tried again. */
  readonly againId: string | null;
};

/** The one thing to do after reading this, and the same exercise again for whoever wants to. */
export function NextStep({ next, againId }: Props) {
  const isStarting = useNavigation().formAction?.startsWith('/exercises/') ?? false;
  if (next === null && againId === null) return null;
  return (
    <aside aria-label="Next step" className="no-print mt-10 rounded border border-line bg-surface p-6">
      {next !== null && next.type === 'next-exercise' && (
        <>
          <p className="text-13 text-ink-2">Next review</p>
          <p className="mt-1 text-16 font-semibold">{next.title}</p>
          <p className="mt-1 text-13 text-ink-2">About {next.minutes} min.</p>
        </>
      )}
      {next?.type !== 'next-exercise' && (
        <p className="text-16 font-semibold">You have reviewed everything here</p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {next?.type === 'next-exercise' && (
          <ButtonLink to={`/exercises/${next.exerciseId}`} kind="primary">
            Read the brief
          </ButtonLink>
        )}
        {againId !== null && (
          <Form method="post" action={`/exercises/${againId}`}>
            <input type="hidden" name="mode" value="practice" />
            <Button
              type="submit"
              kind={next?.type === 'next-exercise' ? 'secondary' : 'primary'}
              aria-disabled={isStarting}
            >
              {isStarting ? 'Opening the code' : 'Try this one again, unscored'}
            </Button>
          </Form>
        )}
      </div>
      {againId !== null && (
        <p className="mt-3 text-13 text-ink-2">
          Trying again opens another variant of this change as practice. It never touches your record.
        </p>
      )}
    </aside>
  );
}
