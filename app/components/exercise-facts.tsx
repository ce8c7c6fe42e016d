import { LANGUAGE_NAMES } from './language-names.ts';
import type { Language } from '#app/domain/exercise/language.ts';

type Props = { readonly language: Language; readonly minutes: number; readonly difficulty: number };

/** The three facts that help to choose: language, time, level. */
export function ExerciseFacts({ language, minutes, difficulty }: Props) {
  return (
    <span className="text-13 text-ink-2">
      {LANGUAGE_NAMES[language]}, level {difficulty} of 5, about {minutes} minutes
    </span>
  );
}
