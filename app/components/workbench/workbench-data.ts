import type { Attention } from '#app/domain/attempt/attention.ts';
import type { Draft } from '#app/domain/attempt/draft.ts';
import type { LearnerFile } from '#app/domain/exercise/learner-view.ts';
import type { TestBlock } from '#app/domain/exercise/test-block.ts';
import type { ProfileSettings } from '#app/domain/person/profile-settings.ts';
import type { HintView } from '#app/domain/hint/tell-hint.ts';

/** One place where a file differs from the code before the change; see `ChangedLines`. */
type FileChange = {
  readonly start: number;
  readonly end: number;
  /** The lines that are gone, highlighted like `lines`. */
  readonly removed: readonly string[];
};

/** How a file under review stands to the code before the change. */
export type Comparison = {
  readonly status: 'new' | 'changed' | 'same';
  readonly changes: readonly FileChange[];
};

export type WorkbenchFile = LearnerFile & {
  /** One highlighted, escaped HTML string per line of `text`. */
  readonly lines: readonly string[];
  /** Null for given files, and where the exercise shows no code from before. */
  readonly comparison: Comparison | null;
};

export type Kind = { readonly id: string; readonly name: string; readonly definition: string };
export type KindGroup = {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly items: readonly Kind[];
};

/** The brief as safe HTML, rendered on the server. */
type BriefHtml = {
  readonly ticket: string;
  readonly prompt: string;
  readonly reply: string;
  readonly note: string;
};

/** All that the workbench page receives: what a learner may see of the exercise, and their own draft. */
export type WorkbenchData = {
  readonly attemptId: string;
  readonly mode: 'counted' | 'practice';
  readonly startedAt: number;
  /** The server's clock when the page was made, so that both sides render the same words. */
  readonly now: number;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly entry: string;
  readonly isRunnable: boolean;
  readonly brief: BriefHtml;
  readonly files: readonly WorkbenchFile[];
  /** Files that the change took away, by the name they had. */
  readonly removedFiles: readonly string[];
  /** The visible tests, to begin a proof from. */
  readonly testBlocks: readonly TestBlock[];
  readonly kinds: readonly KindGroup[];
  readonly draft: Draft;
  readonly revision: number;
  readonly savedAt: number | null;
  readonly learnerName: string;
  /** How the person wants the workbench to be. */
  readonly profile: Pick<ProfileSettings, 'fontSize' | 'hasKeys' | 'isScreenReader'>;
  /** What was on screen before this page was opened. */
  readonly attention: Attention;
  readonly hints: readonly HintView[];
};
