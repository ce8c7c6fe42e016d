import { Link } from '@remix-run/react';
import { AttemptRows } from '#app/components/attempt-rows.tsx';
import { LeadingSentence } from './leading-sentence.tsx';
import { NextExerciseBox } from './next-exercise-box.tsx';
import type { NextReview, Today } from './today.ts';

/** What is open, what came back, and the next exercise, for somebody who has reviewed before. */
export function TodayView({ today }: { readonly today: Today<NextReview> }) {
  return (
    <div className="grid gap-x-16 gap-y-10 desk:grid-cols-[1fr_344px]">
      <div>
        <LeadingSentence today={today} />
        {/* A single draft is named by the sentence above. */}
        {today.open.length > 1 && (
          <section className="mt-10">
            <h2 className="mb-3 text-16">Open drafts</h2>
            <AttemptRows rows={today.open} />
          </section>
        )}
        {today.recent.length > 0 && (
          <section className="mt-10">
            <div className="mb-3 flex items-baseline justify-between gap-4">
              <h2 className="text-16">Recent results</h2>
              <Link to="/attempts" className="link text-13">
                All attempts
              </Link>
            </div>
            <AttemptRows rows={today.recent} />
          </section>
        )}
      </div>
      <NextExerciseBox exercise={today.next} reason={today.reason} isMain={today.open.length === 0} />
    </div>
  );
}
