import type { RunResult } from '#app/domain/grading/job.ts';
import type { Survivor } from '#app/domain/plant/plan-mutants.ts';
import {
  keyOfScenario,
  scenarioKeyIn,
  type Scenario,
  type ScenarioPlan,
} from '#app/domain/plant/scenario.ts';
import { writeScenarios } from '#app/library/plant/scenario/write-scenarios.server.ts';
import { runJobs } from './run-jobs.server.ts';
import {
  scenarioJob,
  scenarioProgram,
  scenarioRun,
  SCENARIOS_PER_RUN,
  type ScenarioSet,
  type Stage,
} from './scenario-bank.server.ts';

/** Scenarios of one set in which a survivor shows something else than the clean code. */
export type Difference = { readonly set: ScenarioSet; readonly scenario: Scenario };

export type CaughtSurvivor = Survivor & {
  readonly differences: readonly Difference[];
  /** The share of the scenarios played in which nothing differed. */
  readonly rarity: number;
};

/** Enough to choose a short probe from; what differs everywhere need not be counted. */
const MOST_DIFFERENCES = 8;
/** Starting a process costs as much as several plays. */
const SURVIVORS_PER_JOB = 4;

/** Plays the scenarios on each survivor, and gives those that show a difference in at least one of them. */
export async function catchSurvivors(
  stage: Stage,
  sets: readonly ScenarioSet[],
  survivors: readonly Survivor[],
): Promise<readonly CaughtSurvivor[]> {
  const chunks = sets.flatMap((set) => cut(set).map((part) => ({ set, ...part })));
  const tests = Object.fromEntries(
    chunks.map(({ set, plan }, index) => [
      `chunk-${index}`,
      { path: set.outline.path, text: writeScenarios(set.outline, plan) },
    ]),
  );
  const groups = Array.from({ length: Math.ceil(survivors.length / SURVIVORS_PER_JOB) }, (_, index) =>
    survivors.slice(index * SURVIVORS_PER_JOB, (index + 1) * SURVIVORS_PER_JOB),
  );
  const jobs = groups.map((group) =>
    scenarioJob(stage, {
      programs: Object.fromEntries(
        group.map(({ mutant: { id, file, text } }) => [
          id,
          scenarioProgram(stage.exercise, { ...stage.clean, [file]: text }),
        ]),
      ),
      tests,
      runs: group.flatMap(({ mutant: { id } }) =>
        Object.keys(tests).map((test) => scenarioRun(`${id} ${test}`, { program: id, test })),
      ),
    }),
  );
  const results = await runJobs(stage.runner, jobs, stage);
  const runs = new Map(results.flatMap((result) => Object.entries(result.runs)));
  return survivors.map((survivor) => {
    const { id } = survivor.mutant;
    const found = chunks.map((chunk, at) => differencesIn(chunk, runs.get(`${id} chunk-${at}`)));
    const played = found.reduce((sum, part) => sum + part.played, 0);
    const differences = found.flatMap((part) => part.differences);
    return { ...survivor, differences, rarity: played === 0 ? 1 : 1 - differences.length / played };
  });
}

type Chunk = {
  readonly set: ScenarioSet;
  readonly scenarios: readonly Scenario[];
  readonly plan: ScenarioPlan;
};

function cut({ outline, scenarios, hashes }: ScenarioSet): readonly Omit<Chunk, 'set'>[] {
  return Array.from({ length: Math.ceil(scenarios.length / SCENARIOS_PER_RUN) }, (_, index) => {
    const from = index * SCENARIOS_PER_RUN;
    const part = scenarios.slice(from, from + SCENARIOS_PER_RUN);
    const plan = {
      mode: 'compare',
      ignored: outline.ignored,
      scenarios: part,
      hashes: hashes.slice(from, from + SCENARIOS_PER_RUN),
      most: MOST_DIFFERENCES,
    } as const;
    return { scenarios: part, plan };
  });
}

/** The scenarios whose tests failed, and how many were played until there were enough of them. */
function differencesIn({ set, scenarios }: Chunk, result: RunResult | undefined) {
  const none = { differences: [], played: 0 };
  if (result === undefined || !('tests' in result)) return none;
  const byKey = new Map(scenarios.map((scenario) => [keyOfScenario(scenario), scenario]));
  const played = result.tests.flatMap(({ name, outcome }) => {
    const scenario = byKey.get(scenarioKeyIn(name));
    return scenario === undefined ? [] : [{ scenario, differs: outcome === 'failed' }];
  });
  const last = played.findLastIndex(({ differs }) => differs);
  const differing = played.filter(({ differs }) => differs);
  const isCutShort = differing.length >= MOST_DIFFERENCES;
  return {
    differences: differing.map(({ scenario }) => ({ set, scenario })),
    played: isCutShort ? last + 1 : played.length,
  };
}
