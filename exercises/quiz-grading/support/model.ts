export type ChoiceKind = 'single' | 'multiple';
export type QuestionKind = ChoiceKind | 'open';

export type Question = {
  readonly id: string;
  readonly kind: QuestionKind;
  /** A whole number above zero. */
  readonly points: number;
  /** The options that make up the right answer, each named once. Empty for an open question. */
  readonly key: readonly string[];
};

export type Rubric = {
  passPercent: number;
  /** Whole points that an answer other than the right one costs, per kind of question. */
  deductions: Record<ChoiceKind, number>;
};

/** The exam editor does not save an exam without questions. */
export type Exam = {
  readonly id: string;
  readonly closesAt: number;
  readonly questions: readonly Question[];
  /** What the exam sets otherwise. The editor leaves out what it does not set, and saves deductions for both kinds. */
  readonly rubric?: Partial<Rubric>;
};

/** The chosen options per question. A question that was left blank may be absent or hold no option. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export type AttemptStatus = 'open' | 'submitted' | 'graded';

export type Revision = {
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  readonly before: number;
  readonly after: number;
};

export type Attempt = {
  readonly id: string;
  readonly examId: string;
  readonly candidateId: string;
  readonly status: AttemptStatus;
  readonly submittedAt: number | null;
  /** Extra time granted to this candidate. */
  readonly extraMinutes: number;
  /** The kinds of question whose deductions do not apply to this candidate. */
  readonly waivers: readonly ChoiceKind[];
  readonly answers: Answers;
  /** Points given by the markers, per open question. */
  readonly marks: Readonly<Record<string, number>>;
  /** Zero until the attempt is graded. */
  readonly points: number;
  /** How the points of a graded attempt came to change, oldest first. */
  readonly revisions: readonly Revision[];
};
