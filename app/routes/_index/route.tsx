import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chooseNextExercise } from '#app/commands/choose-next-exercise.server.ts';
import { Page } from '#app/components/page.tsx';
import { findUser } from '#app/http/find-user.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { listAttemptsByLearner } from '#db/attempts.server.ts';
import { countPeople } from '#db/people.server.ts';
import { FirstReview } from './first-review.tsx';
import { NobodyYet } from './nobody-yet.tsx';
import { TodayView } from './today-view.tsx';
import { today } from './today.ts';

/** Enough to know every exercise's state; older attempts are on the page of all attempts. */
const ATTEMPTS_READ = 200;

/** Visitors go to sign-in, or, before the first account exists, read how to make it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await findUser({ request, context });
  if (!user) {
    if ((await countPeople(context.db)) > 0) throw redirectTo('/sign-in');
    return { today: null };
  }
  const attempts = await listAttemptsByLearner(context.db, { learnerId: user.id, limit: ATTEMPTS_READ });
  const seen = new Set(attempts.map(({ exerciseId }) => exerciseId));
  const chosen = await chooseNextExercise(context, { learnerId: user.id, seen });
  return { today: today(context.library.list(), attempts, chosen) };
}

export default function Today() {
  const data = useLoaderData<typeof loader>();
  return (
    <Page>
      {data.today === null && <NobodyYet />}
      {data.today?.isFirst && <FirstReview exercise={data.today.next} />}
      {data.today && !data.today.isFirst && <TodayView today={data.today} />}
    </Page>
  );
}
