import type { Attention } from '#app/domain/attempt/attention.ts';
import type { Draft } from '#app/domain/attempt/draft.ts';
import type { LearnerFile } from '#app/domain/exercise/learner-view.ts';
import type { HintView } from '#app/domain/hint/tell-hint.ts';

export type WorkbenchFile = LearnerFile & {
  /** One highlighted, escaped HTML string per line of `text`. */
  readonly lines: readonly string[];
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
  readonly kinds: readonly KindGroup[];
  readonly draft: Draft;
  readonly revision: number;
  readonly savedAt: number | null;
  readonly learnerName: string;
  /** What was on screen before this page was opened. */
  readonly attention: Attention;
  readonly hints: readonly HintView[];
};
