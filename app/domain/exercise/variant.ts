import type { LineRange, SourceFiles } from './source-files.ts';

/** An exercise rendered with a chosen subset of its defects: plain code and where everything stands in it. */
export type Variant = {
  readonly planted: readonly string[];
  /** The files of `code/`, without markers. */
  readonly files: SourceFiles;
  /** Ranges of the planted defects only. */
  readonly lines: Readonly<Record<string, readonly LineRange[]>>;
  /** Ranges of every `@site`, by defect id, planted or not. */
  readonly sites: Readonly<Record<string, readonly LineRange[]>>;
  readonly decoys: Readonly<Record<string, readonly LineRange[]>>;
  readonly neutral: readonly LineRange[];
};

/**
 * A stretch of a variant that findings claim as a whole (GRADING.md §2). `id` names the defect or decoy;
 * a `noise` region is a run of ordinary lines.
 */
export type Region = LineRange & {
  readonly type: 'defect' | 'site' | 'decoy' | 'neutral' | 'noise';
  readonly id: string | null;
};
