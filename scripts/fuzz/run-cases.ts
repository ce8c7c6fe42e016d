import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { checkCase, type Checked } from './check-case.ts';
import type { Corpus } from './corpus.ts';
import { makeCase } from './make-case.ts';

export type FuzzPlan = {
  readonly seed: number;
  /** How many programs to try at least. */
  readonly programs: number;
  /** Only the case of this number. */
  readonly only: number | null;
  /** Cases at the same time. */
  readonly places: number;
  /** Asked before each case. */
  readonly isOver: () => boolean;
};

/** What came out, added up. */
export type FuzzReport = {
  programs: number;
  cases: number;
  credits: number;
  slowestMs: number;
  readonly outcomes: Map<string, number>;
  readonly problems: { readonly index: number; readonly text: string }[];
};

type Parts = {
  readonly sandbox: Sandbox;
  readonly corpus: Corpus;
  readonly onCase?: (report: FuzzReport) => void;
};

/** Makes, grades and checks case after case until there were enough programs or time is over. */
export async function runCases(plan: FuzzPlan, { sandbox, corpus, onCase }: Parts): Promise<FuzzReport> {
  const report: FuzzReport = {
    programs: 0,
    cases: 0,
    credits: 0,
    slowestMs: 0,
    outcomes: new Map(),
    problems: [],
  };
  let next = plan.only ?? 0;
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < plan.programs && !plan.isOver()) {
      const given = makeCase(corpus, { seed: plan.seed, index: next });
      next += 1;
      begun = plan.only === null ? begun + given.programs : plan.programs;
      const checked = await checkCase(given, { sandbox, taxonomyKinds: corpus.taxonomyKinds }).catch(failed);
      add(report, checked);
      report.programs += given.programs;
      report.problems.push(...checked.problems.map((text) => ({ index: given.index, text })));
      onCase?.(report);
    }
  };
  await Promise.all(Array.from({ length: plan.places }, work));
  return report;
}

function add(report: FuzzReport, { outcomes, credits, tookMs }: Checked): void {
  report.cases += 1;
  report.credits += credits;
  report.slowestMs = Math.max(report.slowestMs, tookMs);
  for (const outcome of outcomes) report.outcomes.set(outcome, (report.outcomes.get(outcome) ?? 0) + 1);
}

/** The grader may not reject whatever the program is. */
function failed(error: unknown): Checked {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { problems: [`the grader threw: ${text}`], outcomes: ['thrown'], credits: 0, tookMs: 0 };
}
