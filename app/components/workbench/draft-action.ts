import type { Draft, DraftFinding } from '#app/domain/attempt/draft.ts';

/** One act of the learner on the draft, or one merge with another tab's. */
export type DraftAction =
  | {
      readonly type: 'flag';
      readonly findingId: string;
      readonly file: string;
      readonly startLine: number;
      readonly endLine: number;
    }
  | {
      readonly type: 'change-finding';
      readonly findingId: string;
      readonly change: Partial<Omit<DraftFinding, 'id'>>;
    }
  | { readonly type: 'duplicate-finding'; readonly findingId: string; readonly newId: string }
  | { readonly type: 'remove-finding'; readonly findingId: string }
  | { readonly type: 'edit-file'; readonly path: string; readonly text: string; readonly shown: string }
  | { readonly type: 'reset-file'; readonly path: string }
  | { readonly type: 'mark-viewed'; readonly path: string; readonly isViewed: boolean }
  | {
      readonly type: 'decide';
      readonly change: Partial<
        Pick<Draft, 'verdict' | 'confidence' | 'coverageConfidence' | 'openQuestions'>
      >;
    }
  /** Takes back the removal of one finding or the reset of one file (its id or path), or the newest for null. */
  | { readonly type: 'undo'; readonly key: string | null }
  | { readonly type: 'merge'; readonly base: Draft; readonly theirs: Draft }
  | { readonly type: 'settle'; readonly key: string; readonly choice: 'mine' | 'theirs' };

/** Something that this tab and another one changed in different ways: ours stands, `take` would bring theirs. */
export type DraftConflict = { readonly key: string; readonly label: string; readonly take: DraftAction };
