import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Job } from '#app/domain/grading/job.ts';
import { programOf } from '#app/domain/grading/program.ts';
import { assertDifference, describeDifference } from '#app/domain/plant/assert-difference.ts';
import type { Mutant } from '#app/domain/plant/mutant.ts';
import { keyOfScenario, type Seen } from '#app/domain/plant/scenario.ts';
import { describeScenario } from '#app/library/plant/scenario/describe-scenario.server.ts';
import { writeProbe } from '#app/library/plant/scenario/write-probe.server.ts';
import { writeScenarios } from '#app/library/plant/scenario/write-scenarios.server.ts';
import type { CaughtSurvivor, Difference } from './catch-survivors.server.ts';
import { runJobs } from './run-jobs.server.ts';
import { printedBy, scenarioJob, scenarioProgram, scenarioRun, type Stage } from './scenario-bank.server.ts';

export type MadeProbe = {
  readonly text: string;
  readonly name: string;
  /** What differs, in words. */
  readonly difference: string;
  readonly why: string;
  /** Whether the changed code throws where the clean code does not. */
  readonly isLoud: boolean;
};

/** A probe is tried with so many scenarios before the survivor is left alone. */
const MOST_TRIES = 6;
const SEEDS = [1, 2, 3] as const;

type Wanted = {
  readonly survivor: CaughtSurvivor;
  /** The annotated code with the mutant planted as `id`. */
  readonly planted: SourceFiles;
  readonly id: string;
  readonly defects: readonly string[];
};

/**
 * A probe for a survivor: a scenario in which it differs, written as a test. It passes on the clean code under several
 * seeds, on the alternates and beside every other defect, and fails with this one, alone and beside the others; null when
 * no scenario gives such a probe.
 */
export async function makeProbe(stage: Stage, wanted: Wanted): Promise<MadeProbe | null> {
  const differences = wanted.survivor.differences.toSorted(byPlainness).slice(0, MOST_TRIES);
  const drafts = (await showAll(stage, wanted.survivor.mutant, differences)).flatMap(draftProbe);
  if (drafts.length === 0) return null;
  const hold = await whichHold(stage, wanted, drafts);
  return drafts.find((_draft, index) => hold[index]) ?? null;
}

type Shown = {
  readonly difference: Difference;
  readonly clean: readonly Seen[];
  readonly changed: readonly Seen[];
};

function draftProbe({ difference: { set, scenario }, clean, changed }: Shown): MadeProbe[] {
  const assertion = assertDifference(clean, changed);
  if (assertion === null) return [];
  const { name, why } = describeScenario(set.outline, scenario);
  const text = writeProbe(set.outline, scenario, { assertion, name });
  if (text === null) return [];
  const isLoud = changed.at(-1)?.how === 'threw' && !clean.some(({ how }) => how === 'threw');
  return [{ text, name, why, isLoud, difference: describeDifference(clean, changed) }];
}

/** What the clean and the changed code show in each scenario. */
async function showAll(
  stage: Stage,
  { file, text }: Mutant,
  differences: readonly Difference[],
): Promise<readonly Shown[]> {
  const job = scenarioJob(stage, {
    programs: {
      clean: scenarioProgram(stage.exercise, stage.clean),
      changed: scenarioProgram(stage.exercise, { ...stage.clean, [file]: text }),
    },
    tests: Object.fromEntries(
      differences.map(({ set: { outline }, scenario }, index) => [
        String(index),
        {
          path: outline.path,
          text: writeScenarios(outline, { mode: 'show', ignored: outline.ignored, scenarios: [scenario] }),
        },
      ]),
    ),
    runs: differences.flatMap((_, index) =>
      ['clean', 'changed'].map((program) =>
        scenarioRun(`${program} ${index}`, { program, test: String(index) }),
      ),
    ),
  });
  const [result] = await runJobs(stage.runner, [job], stage);
  return differences.flatMap((difference, index) => {
    const key = keyOfScenario(difference.scenario);
    const read = (program: string) => parseSeen(printedBy(result?.runs[`${program} ${index}`]).get(key));
    const clean = read('clean');
    return clean === null ? [] : [{ difference, clean, changed: read('changed') ?? [] }];
  });
}

function parseSeen(printed: unknown): readonly Seen[] | null {
  // Our own harness printed it, in the shape of `Seen`.
  const seen: readonly Seen[] | null = Array.isArray(printed) ? printed : null;
  return seen;
}

/** For each draft, whether it passes on all correct code and fails wherever the mutant is. */
async function whichHold(
  stage: Stage,
  { planted, id, defects }: Wanted,
  drafts: readonly MadeProbe[],
): Promise<readonly boolean[]> {
  const { exercise, clean } = stage;
  const code = parseCode(planted);
  const right = [
    ...SEEDS.map((seed) => ({ files: clean, seed })),
    ...Object.values(exercise.alternates).map((files) => ({ files: { ...clean, ...files }, seed: 1 })),
    ...others(defects).map((ids) => ({ files: renderVariant(code, ids).files, seed: 1 })),
  ].map((one) => ({ ...one, status: 'passed' as const }));
  const wrong = [[], ...others(defects)].map((ids) => ({
    files: renderVariant(code, [...ids, id]).files,
    seed: 1,
    status: 'failed' as const,
  }));
  const programs = [...right, ...wrong].map((one, index) => ({ key: String(index), ...one }));
  const job: Job = scenarioJob(stage, {
    programs: Object.fromEntries(programs.map(({ key, files }) => [key, programOf(exercise, { files })])),
    tests: Object.fromEntries(
      drafts.map(({ text }, draft) => [String(draft), { path: 'tests/probe.test.ts', text }]),
    ),
    runs: drafts.flatMap((_, draft) =>
      programs.map(({ key, seed }) =>
        scenarioRun(`${draft} ${key}`, { program: key, test: String(draft), seed }),
      ),
    ),
  });
  const [result] = await runJobs(stage.runner, [job], stage);
  return drafts.map((_, draft) =>
    programs.every(({ key, status }) => {
      const one = result?.runs[`${draft} ${key}`];
      return one?.status === status && 'calledProgram' in one && one.calledProgram;
    }),
  );
}

/** Each other defect alone, and all of them together. */
function others(defects: readonly string[]): readonly (readonly string[])[] {
  const alone = defects.map((defect) => [defect]);
  return defects.length > 1 ? [...alone, defects] : alone;
}

/** Unvaried scenarios first, then those that vary the earliest stretch. */
function byPlainness(a: Difference, b: Difference): number {
  return a.scenario.alternative - b.scenario.alternative || a.scenario.site - b.scenario.site;
}
