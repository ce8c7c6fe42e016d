import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button-link.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Page } from '#app/components/page.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { exerciseStates, NOT_STARTED } from '#app/domain/attempt/exercise-states.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { listAttemptsByLearner } from '#db/attempts.server.ts';
import { isFiltered, matchesFilters, parseFilters } from './catalogue-filters.ts';
import { CatalogueRow } from './catalogue-row.tsx';
import { FilterForm } from './filter-form.tsx';

/** A learner's state of each exercise comes from this many attempts, newest first. */
const ATTEMPTS_READ = 1_000;

export const meta: MetaFunction = () => [{ title: 'Catalogue, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const filters = parseFilters(new URL(request.url).searchParams);
  const attempts = await listAttemptsByLearner(context.db, { learnerId: user.id, limit: ATTEMPTS_READ });
  const states = exerciseStates(attempts);
  const all = context.library
    .list()
    .map((entry) => ({ ...entry, status: (states.get(entry.id) ?? NOT_STARTED).status }))
    .toSorted(
      (a, b) => a.difficulty - b.difficulty || a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1),
    );
  return {
    filters,
    isFiltered: isFiltered(filters),
    total: all.length,
    languages: [...new Set(all.map(({ language }) => language))].toSorted(),
    exercises: all.filter((exercise) => matchesFilters(exercise, filters)),
  };
}

export default function Catalogue() {
  const { filters, isFiltered, total, languages, exercises } = useLoaderData<typeof loader>();
  const count = isFiltered ? `${exercises.length} of ${total} exercises` : `${total} exercises`;
  return (
    <Page>
      <PageHeader
        title="Catalogue"
        purpose="Changes that an assistant wrote, each waiting for somebody who signs for it."
      />
      <FilterForm filters={filters} languages={languages} canShowAll={isFiltered && exercises.length > 0} />
      <p className="mt-6 mb-2 text-13 text-ink-2" role="status">
        {count}
      </p>
      {exercises.length > 0 && (
        <ul className="border-t border-line-strong">
          {exercises.map((exercise) => (
            <CatalogueRow key={exercise.id} exercise={exercise} />
          ))}
        </ul>
      )}
      {exercises.length === 0 && (isFiltered ? <NothingFound /> : <NothingInstalled />)}
    </Page>
  );
}

function NothingFound() {
  return (
    <EmptyState
      title="No exercise fits all of these filters"
      action={<ButtonLink to="/exercises">Show all</ButtonLink>}
    >
      Remove one of them, or search for another word of the title or what it is about.
    </EmptyState>
  );
}

function NothingInstalled() {
  return (
    <EmptyState title="No exercises are installed">
      The server found none it could read. Its log names each folder and what is wrong with it.
    </EmptyState>
  );
}
