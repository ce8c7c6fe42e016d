import { Link } from '@remix-run/react';
import type { FixStory } from '#app/domain/debrief/fix-story.ts';
import { Failures } from './run-output.tsx';
import { useShowLink } from './use-show-link.ts';

/** What came of the learner's edits as a whole; nothing without any. */
export function FixSection({ fix }: { readonly fix: FixStory | null }) {
  const linkTo = useShowLink();
  if (fix === null) return null;
  const { words, message, visible, failures } = fix;
  const total = visible.passed + visible.failed;
  return (
    <section className="debrief-section">
      <h2 className="text-16">Your fix</h2>
      <p className="mt-2">
        {words}
        {total > 0 && ` ${visible.passed} of ${total} visible tests pass on it.`}
      </p>
      <p className="no-print mt-1 text-13">
        <Link to={linkTo('yours')} preventScrollReset replace className="link">
          What your fix changes
        </Link>
      </p>
      {(failures.length > 0 || message !== null) && (
        <Failures
          run={{ message, failures: failures.map((failure) => ({ ...failure, line: null, console: '' })) }}
        />
      )}
    </section>
  );
}
