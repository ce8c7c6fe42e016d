/** One step of the evidence ladder (GRADING.md §1). */
export type Step = 'located' | 'explained' | 'proven' | 'fixed';
export type Level = 'missed' | 'located' | 'explained' | 'proven' | 'fixed' | 'proven+fixed';
export type Steps = Readonly<Record<Step, boolean>>;

export type ProofStatus =
  | 'none'
  | 'invalid'
  | 'no-test-ran'
  | 'timed-out'
  | 'out-of-memory'
  | 'fails-on-clean'
  | 'proves'
  | 'passes-on-planted';

export type ProofGrade = {
  readonly status: ProofStatus;
  /** Planted defects that this proof proves. */
  readonly detects: readonly string[];
  readonly message: string | null;
};

export type DefectGrade = {
  readonly id: string;
  readonly level: Level;
  readonly steps: Steps;
  /** Ids of the findings that locate it. */
  readonly findings: readonly string[];
};

export type FindingResult = 'hit' | 'duplicate' | 'decoy' | 'false-alarm' | 'neutral';

export type FindingGrade = {
  readonly id: string;
  readonly result: FindingResult;
  /** Planted defects whose range or site it overlaps. */
  readonly defects: readonly string[];
  readonly proof: ProofGrade;
};

export type FixGrade = {
  readonly status: 'graded' | 'no-edits' | 'timed-out' | 'out-of-memory' | 'invalid';
  readonly visible: { readonly passed: number; readonly failed: number };
  readonly fixed: readonly string[];
  /** Defects whose probe passed on the code as shown and fails on the edited code. */
  readonly broken: readonly string[];
  readonly message: string | null;
};

export type Score = {
  readonly q: number;
  readonly decision: number;
  readonly confidence: number;
  readonly total: number;
};

export type GradedReview = {
  readonly outcome: 'graded';
  readonly exercise: string;
  readonly version: number;
  readonly contentHash: string;
  readonly planted: readonly string[];
  readonly defects: readonly DefectGrade[];
  readonly findings: readonly FindingGrade[];
  readonly fix: FixGrade;
  readonly falseAlarms: number;
  readonly noiseRegions: number;
  readonly verdict: { readonly given: 'approve' | 'request-changes'; readonly right: boolean };
  readonly score: Score;
  readonly durationMs: number;
};

/** The result of grading one submission; only `graded` is ever scored. */
export type Grade =
  | GradedReview
  | { readonly outcome: 'invalid'; readonly problems: readonly SubmissionProblem[] }
  | { readonly outcome: 'grader-failed'; readonly message: string };

/** What is wrong with a submission, where (`findings[0].kind`), in words for its author. */
export type SubmissionProblem = { readonly path: string; readonly message: string };
