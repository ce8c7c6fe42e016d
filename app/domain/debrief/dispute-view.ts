import type { RunSummary } from '#app/domain/grading/run-summary.ts';
import type { DisputeItem } from './dispute-item.ts';
import { tellRun, type RunStory } from './run-story.ts';

/** One dispute as its learner sees it. */
export type DisputeView = {
  readonly id: string;
  /** Of the story that it is about; null when that story is not told any more, after a regrade. */
  readonly anchor: string | null;
  readonly title: string;
  readonly state: DisputeState;
  readonly filedAt: number;
  readonly comment: string;
  /** What the learner's test did on the correct code; null without one. */
  readonly run: RunStory | null;
  /** What the mentor wrote; null before that. */
  readonly answer: string | null;
};

type DisputeState = 'open' | 'upheld' | 'rejected' | 'withdrawn';

export type DisputeFacts = {
  readonly id: string;
  readonly itemType: DisputeItem['type'];
  readonly itemId: string;
  readonly comment: string;
  readonly run: RunSummary | null;
  readonly filedAt: number;
  readonly resolution: Exclude<DisputeState, 'open'> | null;
  readonly answer: string | null;
};

const OLD_TITLES = {
  defect: 'A planted defect',
  'false-alarm': 'A false alarm',
} as const satisfies Record<DisputeItem['type'], string>;

/** The disputes of one attempt, each with the story that it belongs to. */
export function tellDisputes(
  disputes: readonly DisputeFacts[],
  items: readonly DisputeItem[],
): readonly DisputeView[] {
  return disputes.map(({ id, itemType, itemId, filedAt, comment, run, resolution, answer }) => {
    const item = items.find((one) => one.type === itemType && one.id === itemId);
    return {
      id,
      anchor: item?.anchor ?? null,
      title: item?.title ?? OLD_TITLES[itemType],
      state: resolution ?? 'open',
      filedAt,
      comment,
      run: run && tellRun(run),
      answer,
    };
  });
}
