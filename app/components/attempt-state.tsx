import type { ExerciseState } from '#app/domain/attempt/exercise-states.ts';
import { StatusWord, type StatusTone } from './status-word.tsx';

const WORDS = {
  new: { tone: 'none', word: 'Not started' },
  drafted: { tone: 'open', word: 'Draft open' },
  submitted: { tone: 'waiting', word: 'Being graded' },
  graded: { tone: 'open', word: 'Debrief ready' },
  debriefed: { tone: 'done', word: 'Debriefed' },
} as const satisfies Record<ExerciseState['status'], { tone: StatusTone; word: string }>;

/** Where the learner stands with an attempt or an exercise, in a word or two. */
export function AttemptState({ status }: { readonly status: ExerciseState['status'] }) {
  const { tone, word } = WORDS[status];
  return <StatusWord tone={tone}>{word}</StatusWord>;
}
