import { Link } from '@remix-run/react';
import { AttemptState } from '#app/components/attempt-state.tsx';
import { LANGUAGE_NAMES } from '#app/components/language-names.ts';
import type { ExerciseState } from '#app/domain/attempt/exercise-states.ts';
import { AREA_NAMES, type Area } from '#app/domain/exercise/area.ts';
import type { Language } from '#app/domain/exercise/language.ts';

type Exercise = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly areas: readonly Area[];
  readonly language: Language;
  readonly difficulty: number;
  readonly minutes: number;
  readonly status: ExerciseState['status'];
};

/** One exercise: what it is, what it trains, how long, how hard, and where the learner stands. */
export function CatalogueRow({ exercise }: { readonly exercise: Exercise }) {
  return (
    <li className="row grid gap-x-6 gap-y-1 wide:grid-cols-[1fr_96px_64px_64px_128px]">
      <div className="min-w-0">
        <Link to={`/exercises/${exercise.id}`} prefetch="intent" className="row-link">
          {exercise.title}
        </Link>
        <p className="max-w-[72ch] text-13 text-ink-2">{exercise.summary}</p>
        {exercise.areas.length > 0 && <p className="text-13 text-ink-3">Trains {trains(exercise.areas)}</p>}
      </div>
      <p className="flex flex-wrap gap-x-4 text-13 text-ink-2 wide:contents">
        <span>{LANGUAGE_NAMES[exercise.language]}</span>
        <span className="tabular-nums wide:text-right">{exercise.minutes} min</span>
        <span className="tabular-nums wide:text-right">Level {exercise.difficulty}</span>
        <span className="wide:pl-4">
          <AttemptState status={exercise.status} />
        </span>
      </p>
    </li>
  );
}

function trains(areas: readonly Area[]): string {
  return areas.map((area) => AREA_NAMES[area].toLowerCase()).join(', ');
}
