import type { Exercise } from './exercise.ts';
import type { Language } from './language.ts';
import { splitBrief, type Brief } from './brief.ts';
import type { Variant } from './variant.ts';

export type LearnerFile = {
  readonly path: string;
  readonly text: string;
  /** `code` is under review and may be edited in a fix; `support` and `tests` are given. */
  readonly role: 'code' | 'support' | 'tests';
};

/** All that a learner may see of an exercise before the attempt is graded: an allow-list, never a row or a manifest. */
export type LearnerView = {
  readonly exerciseId: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly language: Language;
  readonly minutes: number;
  readonly difficulty: number;
  readonly tags: readonly string[];
  readonly stepsOffered: readonly string[];
  readonly brief: Brief;
  /** The assistant's note in the style drawn for this attempt. */
  readonly note: string;
  readonly entry: string;
  /** Code first, in the order given, then support, then visible tests. */
  readonly files: readonly LearnerFile[];
  /** The code before the change, where the exercise is a change to existing code. */
  readonly base: Readonly<Record<string, string>>;
};

/** The learner's view of one variant; `fileOrder` lists the code paths in the order to show them. */
export function learnerView(
  exercise: Exercise,
  variant: Variant,
  { noteStyle, fileOrder }: { noteStyle: 'neutral' | 'persuasive'; fileOrder: readonly string[] },
): LearnerView {
  const { manifest } = exercise;
  const inOrder = [...new Set([...fileOrder, ...Object.keys(variant.files)])];
  return {
    exerciseId: manifest.id,
    title: manifest.title,
    summary: manifest.summary,
    kind: manifest.kind,
    language: manifest.language,
    minutes: manifest.minutes,
    difficulty: manifest.difficulty,
    tags: manifest.tags,
    stepsOffered: manifest.stepsOffered,
    brief: splitBrief(exercise.brief),
    note: manifest.assistantNote[noteStyle],
    entry: manifest.entry,
    files: [
      ...inOrder.flatMap((path) => fileWithRole(variant.files, path, 'code')),
      ...Object.keys(exercise.support).flatMap((path) => fileWithRole(exercise.support, path, 'support')),
      ...Object.keys(exercise.tests).flatMap((path) => fileWithRole(exercise.tests, path, 'tests')),
    ],
    base: exercise.base,
  };
}

function fileWithRole(
  files: Readonly<Record<string, string>>,
  path: string,
  role: LearnerFile['role'],
): LearnerFile[] {
  const text = files[path];
  return text === undefined ? [] : [{ path, text, role }];
}
