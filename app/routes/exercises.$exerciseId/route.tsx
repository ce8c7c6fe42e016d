import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { startAttempt } from '#app/commands/start-attempt.server.ts';
import { ExerciseFacts } from '#app/components/exercise-facts.tsx';
import { Markdown } from '#app/components/markdown.tsx';
import { Page } from '#app/components/page.tsx';
import { renderMarkdown } from '#app/components/render-markdown.server.tsx';
import { attemptStatus } from '#app/domain/attempt/attempt-status.ts';
import { sandboxLanguage } from '#app/domain/exercise/language.ts';
import { splitBrief } from '#app/domain/exercise/brief.ts';
import { json } from '#app/http/json.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { listAttemptsByLearner } from '#db/attempts.server.ts';
import { findLastViewOfAnswers } from '#db/shares.server.ts';
import { EarlierAttempts } from './earlier-attempts.tsx';
import { HowItIsGraded } from './how-it-is-graded.tsx';
import { StartReview } from './start-review.tsx';
import { WhatYouDo } from './what-you-do.tsx';

const ATTEMPTS_READ = 1_000;
const ONLY_PRACTICE =
  'You have seen the answers to this exercise in a shared debrief, so it can only be practice for you.';
const startSchema = z.strictObject({ mode: z.enum(['counted', 'practice']) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Brief'}, Countersign` },
];

/** The part of the brief that is the same for everyone. The reply and its note belong to an attempt. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const exerciseId = requireParam(params.exerciseId, 'exerciseId');
  const found = context.library.find(exerciseId);
  if (!found) return notFound();
  const { manifest, brief, base } = found.exercise;
  const { ticket, prompt } = splitBrief(brief);
  const viewOfAnswers = await findLastViewOfAnswers(context.db, { viewerId: user.id, exerciseId });
  const attempts = await listAttemptsByLearner(context.db, { learnerId: user.id, limit: ATTEMPTS_READ });
  return {
    title: manifest.title,
    summary: manifest.summary,
    language: manifest.language,
    minutes: manifest.minutes,
    difficulty: manifest.difficulty,
    stepsOffered: manifest.stepsOffered,
    isRun: sandboxLanguage(manifest.language) !== null,
    hasBase: Object.keys(base).length > 0,
    hasSeenAnswers: viewOfAnswers !== undefined,
    ticket: renderMarkdown(ticket),
    prompt: renderMarkdown(prompt),
    attempts: attempts
      .filter((attempt) => attempt.exerciseId === exerciseId)
      .map((attempt) => ({
        attemptId: attempt.id,
        ordinal: attempt.ordinal,
        mode: attempt.mode,
        status: attemptStatus(attempt),
        at: attempt.submittedAt ?? attempt.draftSavedAt ?? attempt.startedAt,
      })),
  };
}

/** Starts an attempt, or goes on with the open one of the same mode. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const exerciseId = requireParam(params.exerciseId, 'exerciseId');
  const form = await parseForm(request, startSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const result = await startAttempt(context, { learnerId: user.id, exerciseId, mode: form.value.mode });
  switch (result.status) {
    case 'unknown-exercise':
      return notFound();
    case 'only-practice':
      return json(form.refuse(ONLY_PRACTICE), { status: 409 });
    case 'started':
    case 'resumed':
      return redirectTo(`/attempts/${result.attemptId}`);
  }
}

export default function ExerciseBrief() {
  const exercise = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.error?.[''] ?? undefined;
  return (
    <Page>
      <p>
        <ExerciseFacts {...exercise} />
      </p>
      <h1 className="mt-1 max-w-[720px] text-28 font-semibold">{exercise.title}</h1>
      <p className="mt-1 max-w-[68ch] text-ink-2">{exercise.summary}</p>
      <div className="mt-8 grid items-start gap-x-16 gap-y-10 desk:grid-cols-[1fr_344px] desk:grid-rows-[auto_1fr]">
        <aside aria-label="Start" className="no-print desk:col-start-2">
          <StartReview
            attempts={exercise.attempts}
            hasSeenAnswers={exercise.hasSeenAnswers}
            errors={errors}
          />
        </aside>
        <div className="min-w-0 desk:col-start-1 desk:row-span-2 desk:row-start-1">
          <section>
            <h2 className="mb-3 text-16">The ticket</h2>
            <Markdown html={exercise.ticket} />
          </section>
          <section className="mt-10">
            <h2 className="mb-3 text-16">The prompt given to the assistant</h2>
            <Markdown html={exercise.prompt} />
          </section>
          <p className="mt-10 max-w-[76ch] border-t border-line pt-4 text-13 text-ink-2">
            The assistant’s reply, the code it wrote and its tests open when you start.
          </p>
        </div>
        <div className="grid gap-6 desk:col-start-2">
          <WhatYouDo isRun={exercise.isRun} hasBase={exercise.hasBase} />
          <HowItIsGraded stepsOffered={exercise.stepsOffered} />
          <EarlierAttempts attempts={exercise.attempts} />
        </div>
      </div>
    </Page>
  );
}
