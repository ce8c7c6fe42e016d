import type { SubmissionResult } from '@conform-to/react';
import type { DisputeItem } from '#app/domain/debrief/dispute-item.ts';
import type { DisputeView } from '#app/domain/debrief/dispute-view.ts';
import type { RunStory } from '#app/domain/debrief/run-story.ts';

/** What came of a form of the debrief that did not lead on to another page. */
export type DebriefAnswer =
  | { readonly type: 'errors'; readonly about: string; readonly errors: SubmissionResult<string[]> }
  /** The test that came with a dispute does not fail on the correct code. */
  | { readonly type: 'test-shows-nothing'; readonly about: string; readonly run: RunStory }
  /** A link that was just made. */
  | { readonly type: 'link'; readonly url: string };

/** Somebody who looked at a shared debrief. */
type Look = {
  readonly key: string;
  readonly name: string;
  readonly times: number;
  readonly lastAt: number;
};

/** What only the learner may do with their debrief: absent where somebody else reads it. */
export type OwnDebrief = {
  readonly items: readonly Pick<DisputeItem, 'anchor' | 'claim' | 'proof'>[];
  readonly disputes: readonly DisputeView[];
  /** Whether code of this language runs here, so that a dispute can bring a test. */
  readonly isRun: boolean;
  /** The link in force. */
  readonly share: { readonly createdAt: number } | null;
  readonly views: readonly Look[];
  readonly answer: DebriefAnswer | null;
};
