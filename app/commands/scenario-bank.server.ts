import { z } from 'zod';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { SandboxLanguage } from '#app/domain/exercise/language.ts';
import { visibleTests } from '#app/domain/exercise/parts.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Job, Program, Run, RunResult } from '#app/domain/grading/job.ts';
import { programOf } from '#app/domain/grading/program.ts';
import { chooseScenarios, type RecordedTest } from '#app/domain/plant/choose-scenarios.ts';
import {
  keyOfScenario,
  scenarioKeyIn,
  type Scenario,
  type ScenarioPlan,
} from '#app/domain/plant/scenario.ts';
import { outlineScenarios, type Outline } from '#app/library/plant/scenario/outline.server.ts';
import {
  HARNESS_PATH,
  readHarness,
  writeScenarios,
} from '#app/library/plant/scenario/write-scenarios.server.ts';
import { runJobs, type Runner } from './run-jobs.server.ts';

/** Scenarios of one visible test file, whose outcome all correct code agrees about. */
export type ScenarioSet = {
  readonly outline: Outline;
  readonly scenarios: readonly Scenario[];
  /** What the clean code shows in each of them. */
  readonly hashes: readonly string[];
};

/** A version of the code to play scenarios on. */
export type Version = { readonly name: string; readonly files: SourceFiles };

/** What scenarios are played with. */
export type Stage = {
  readonly runner: Runner;
  readonly exercise: Exercise;
  readonly language: SandboxLanguage;
  readonly clean: SourceFiles;
  readonly signal?: AbortSignal | undefined;
};

/** More tests in one file, or more timers, than this and the sandbox would stop it. */
export const SCENARIOS_PER_RUN = 100;
const SEEDS = [1, 2] as const;

const recordedSchema = z.object({
  sites: z.array(z.int()),
  seen: z.array(z.object({ observation: z.int(), source: z.string() })),
});
type Recorded = z.infer<typeof recordedSchema>;

/** Starting a process costs as much as several plays. */
const PLAYS_PER_JOB = 12;
/** So many scenarios of a run may hang on clean code before the run is given up. */
const MOST_HANGS = 12;

/**
 * Scenarios made from the visible tests: every literal of a test moved a little, every call made twice. Kept are those
 * in which the clean code shows the same under other seeds, and which every other correct version agrees about: what the
 * alternates do otherwise, the ticket leaves open, and what the planted defects change already has its probe.
 */
export async function buildScenarioBank(
  stage: Stage,
  versions: readonly Version[],
): Promise<readonly ScenarioSet[]> {
  const outlines = Object.entries(visibleTests(stage.exercise)).map(([path, text]) =>
    outlineScenarios(path, text),
  );
  const sets: ScenarioSet[] = [];
  for (const whole of outlines) {
    const { recorded, ignored } = await record(stage, whole, versions);
    const outline = { ...whole, ignored };
    const scenarios = chooseScenarios(recorded, (site) => outline.sites[site]?.alternatives.length ?? 0);
    sets.push(await keepAgreed(stage, { outline, scenarios, versions }));
  }
  return sets.filter(({ scenarios }) => scenarios.length > 0);
}

/** A program that scenarios can be played on. */
export function scenarioProgram(exercise: Exercise, files: SourceFiles): Program {
  const program = programOf(exercise, { files });
  return { ...program, files: { ...program.files, [HARNESS_PATH]: readHarness() } };
}

/** One run of a rewritten test file. */
export function scenarioRun(
  id: string,
  { program, test, seed = 1 }: { program: string; test: string; seed?: number },
): Run {
  return { id, program, test, seed, hasLearnerCode: true, stopAtFirstFailure: false, requires: [] };
}

/** A job of runs on given programs; its control only loads the clean code. */
export function scenarioJob(
  { exercise, language, clean }: Pick<Stage, 'exercise' | 'language' | 'clean'>,
  { programs, tests, runs }: Pick<Job, 'programs' | 'tests' | 'runs'>,
): Job {
  return {
    language,
    programs: { ...programs, control: programOf(exercise, { files: clean }) },
    tests: { ...tests, control: { path: 'tests/control.test.ts', text: "it('runs', () => {});" } },
    runs,
    control: { program: 'control', test: 'control' },
  };
}

/** What each scenario printed, by key; scenarios that did not end well printed nothing. */
export function printedBy(result: RunResult | undefined): ReadonlyMap<string, unknown> {
  const printed = new Map<string, unknown>();
  if (result === undefined || !('tests' in result)) return printed;
  for (const { name, outcome, console } of result.tests) {
    const line = console.split('\n').findLast((text) => text.startsWith('@@'));
    if (outcome === 'passed' && line !== undefined)
      printed.set(scenarioKeyIn(name), JSON.parse(line.slice(2)));
  }
  return printed;
}

/**
 * What the tests pass as they stand, and which observations show something else under another seed or on another right
 * version: what the clock says, how an answer is laid out.
 */
async function record(
  stage: Stage,
  outline: Outline,
  versions: readonly Version[],
): Promise<{ recorded: readonly RecordedTest[]; ignored: readonly number[] }> {
  const plan = { mode: 'record', ignored: [] } as const;
  const clean = { name: 'clean', files: stage.clean };
  const played = await Promise.all([
    ...SEEDS.map((seed) => play(stage, outline, plan, { ...clean, seed })),
    ...versions.map((version) => play(stage, outline, plan, version)),
  ]);
  const [first = new Map<string, Recorded>(), ...others] = played.map(
    (result) => new Map([...printedBy(result)].map(([key, printed]) => [key, recordedSchema.parse(printed)])),
  );
  const ignored = new Set<number>();
  for (const [key, { seen }] of first) {
    for (const other of others) {
      const theirs = other.get(key)?.seen ?? [];
      for (const [at, { observation, source }] of seen.entries())
        if (theirs[at]?.source !== source && observation >= 0) ignored.add(observation);
    }
  }
  const recorded = [...first].map(([key, { sites }]) => {
    const [test = 0, row = 0] = key.split('/').map(Number);
    return { test, row, sites };
  });
  return { recorded, ignored: [...ignored] };
}

async function keepAgreed(
  stage: Stage,
  {
    outline,
    scenarios,
    versions,
  }: { outline: Outline; scenarios: readonly Scenario[]; versions: readonly Version[] },
): Promise<ScenarioSet> {
  const clean = { name: 'clean', files: stage.clean };
  const chunks = await Promise.all(
    chunksOf(scenarios, SCENARIOS_PER_RUN).map((chunk) => withoutHangs(stage, outline, chunk)),
  );
  const played = [
    ...SEEDS.map((seed) => ({ version: clean, seed })),
    ...versions.map((version) => ({ version, seed: 1 })),
  ];
  const plays = chunks.flatMap((chunk) => played.map((one) => ({ ...one, chunk })));
  const jobs = chunksOf(plays, PLAYS_PER_JOB).map((part) =>
    scenarioJob(stage, {
      programs: Object.fromEntries(
        part.map(({ version }) => [version.name, scenarioProgram(stage.exercise, version.files)]),
      ),
      tests: Object.fromEntries(
        part.map(({ chunk }) => [
          String(chunks.indexOf(chunk)),
          {
            path: outline.path,
            text: writeScenarios(outline, { mode: 'hash', ignored: outline.ignored, scenarios: chunk }),
          },
        ]),
      ),
      runs: part.map(({ version, seed, chunk }, index) =>
        scenarioRun(String(index), { program: version.name, test: String(chunks.indexOf(chunk)), seed }),
      ),
    }),
  );
  const results = await runJobs(stage.runner, jobs, stage);
  const printed = plays.map((_, index) =>
    printedBy(results[Math.floor(index / PLAYS_PER_JOB)]?.runs[String(index % PLAYS_PER_JOB)]),
  );
  const kept = chunks.flatMap((chunk, index) => {
    const of = printed.slice(index * played.length, (index + 1) * played.length);
    return chunk.flatMap((scenario) => {
      const key = keyOfScenario(scenario);
      const hashes = new Set(of.map((one) => one.get(key)));
      const [hash] = hashes;
      return hashes.size === 1 && typeof hash === 'string' ? [{ scenario, hash }] : [];
    });
  });
  return { outline, scenarios: kept.map(({ scenario }) => scenario), hashes: kept.map(({ hash }) => hash) };
}

/** The scenarios without those that never end on clean code: one of them would stop the run of all. */
async function withoutHangs(
  stage: Stage,
  outline: Outline,
  scenarios: readonly Scenario[],
): Promise<readonly Scenario[]> {
  let kept = scenarios;
  for (let attempt = 1; attempt <= MOST_HANGS; attempt += 1) {
    const plan = { mode: 'hash', ignored: outline.ignored, scenarios: kept } as const;
    const result = await play(stage, outline, plan, { name: 'clean', files: stage.clean });
    if (result?.status !== 'timed-out') return kept;
    const culprit = kept.find((scenario) => result.message.includes(`${keyOfScenario(scenario)}"`));
    if (culprit === undefined) return [];
    kept = kept.filter((scenario) => scenario !== culprit);
  }
  return [];
}

async function play(
  stage: Stage,
  outline: Outline,
  plan: ScenarioPlan,
  { files, seed = 1 }: Version & { readonly seed?: number },
): Promise<RunResult | undefined> {
  const job = scenarioJob(stage, {
    programs: { it: scenarioProgram(stage.exercise, files) },
    tests: { it: { path: outline.path, text: writeScenarios(outline, plan) } },
    runs: [scenarioRun('it', { program: 'it', test: 'it', seed })],
  });
  const [result] = await runJobs(stage.runner, [job], stage);
  return result?.runs['it'];
}

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
