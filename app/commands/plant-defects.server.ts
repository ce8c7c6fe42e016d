import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { sandboxLanguage, type SandboxLanguage } from '#app/domain/exercise/language.ts';
import { givenFiles, visibleTests } from '#app/domain/exercise/parts.ts';
import { plantedIds, renderVariant, type ParsedCode } from '#app/domain/exercise/render.ts';
import { sourceLine } from '#app/domain/exercise/source-line.ts';
import { nameDefect } from '#app/domain/import/name-defect.ts';
import { guessKind } from '#app/domain/plant/guess-kind.ts';
import { diffOf, type Mutant } from '#app/domain/plant/mutant.ts';
import { findSurvivors, planMutants, type Survivor } from '#app/domain/plant/plan-mutants.ts';
import { plantMutant } from '#app/domain/plant/plant-mutant.ts';
import type { PlantReport, Proposal } from '#app/domain/plant/proposal.ts';
import { leavesUnusedName, subtletyOf } from '#app/domain/plant/subtlety.ts';
import { listMutants } from '#app/library/plant/list-mutants.server.ts';
import { parseCheck, typeCheck } from '#app/library/type-check.server.ts';
import { catchSurvivors, type CaughtSurvivor } from './catch-survivors.server.ts';
import { makeProbe } from './make-probe.server.ts';
import { runJobs, type Runner } from './run-jobs.server.ts';
import { buildScenarioBank, type Stage } from './scenario-bank.server.ts';

export type PlantOptions = {
  /** Proposals wanted. */
  readonly most: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (message: string) => void;
};

/** Why nothing can be tried. */
export class PlantProblem extends Error {}

type Loaded = { readonly exercise: Exercise; readonly code: ParsedCode };

/**
 * Proposes new defects: mutants of the clean code that the visible tests let through and that a probe catches, one of
 * the exercise or one made from its visible tests. A mutant that nothing tells from the clean code is not proposed.
 */
export async function plantDefects(
  runner: Runner,
  loaded: Loaded,
  { most, signal, onProgress = () => undefined }: PlantOptions,
): Promise<PlantReport> {
  const { exercise, code } = loaded;
  const language = requireLanguage(exercise);
  const clean = renderVariant(code, []).files;
  const stage = { runner, exercise, language, clean, signal };
  const ids = plantedIds(code);
  const alone = ids.map((id) => ({ name: id, files: renderVariant(code, [id]).files }));
  const mutants = await listMutants(
    clean,
    alone.map(({ files }) => files),
  );

  const jobs = planMutants(exercise, { clean, mutants, language });
  const onDone = (done: number) =>
    onProgress(
      `${Math.round((done / jobs.length) * mutants.length)} of ${mutants.length} mutants against the visible tests`,
    );
  const results = await runJobs(runner, jobs, { signal, onDone });
  const outcomes = new Map(results.flatMap(({ runs }) => Object.entries(runs)));
  const survivors = thatCompile(exercise, clean, findSurvivors(exercise, mutants, outcomes));

  onProgress(`${survivors.length} get through; making scenarios from the visible tests`);
  const together = { name: 'planted', files: renderVariant(code, ids).files };
  const alternates = Object.entries(exercise.alternates).map(([name, files]) => ({
    name,
    files: { ...clean, ...files },
  }));
  const sets = await buildScenarioBank(stage, [...alternates, together]);
  onProgress(
    `${sets.reduce((sum, { scenarios }) => sum + scenarios.length, 0)} scenarios on ${survivors.length} survivors`,
  );
  const caught = await catchSurvivors(stage, sets, survivors);

  const proposals: Proposal[] = [];
  for (const survivor of caught.toSorted((a, b) => expectedSubtlety(clean, b) - expectedSubtlety(clean, a))) {
    if (proposals.length >= most) break;
    const proposal = await propose(stage, loaded, { survivor, taken: proposals.map(({ id }) => id) });
    if (proposal === null) continue;
    proposals.push(proposal);
    onProgress(`${proposals.length} proposals`);
  }
  return { tried: mutants.length, proposals: proposals.toSorted((a, b) => b.subtlety - a.subtlety) };
}

function requireLanguage({ manifest, tests }: Exercise): SandboxLanguage {
  const language = sandboxLanguage(manifest.language);
  if (language === null || !['typescript', 'javascript', 'tsx'].includes(language))
    throw new PlantProblem(
      `Mutants are made of TypeScript and JavaScript; this exercise is ${manifest.language}.`,
    );
  if (Object.keys(visibleTests({ tests })).length === 0)
    throw new PlantProblem('There are no visible tests: nothing says what a mutant gets past.');
  return language;
}

/** Survivors that a variant could hold: the gate asks every variant to type-check. */
function thatCompile(
  exercise: Exercise,
  clean: Stage['clean'],
  survivors: readonly Survivor[],
): readonly Survivor[] {
  const given = givenFiles(exercise);
  const versions = survivors.map(({ mutant: { id, file, text } }) => ({
    name: id,
    files: { ...given, ...clean, [file]: text },
  }));
  const check = exercise.manifest.language === 'javascript' ? parseCheck : typeCheck;
  const broken = new Set(check(versions).map(({ name }) => name));
  return survivors.filter(({ mutant }) => !broken.has(mutant.id));
}

/** The order in which probes are made for survivors, before it is known how a difference shows. */
function expectedSubtlety(clean: Stage['clean'], survivor: CaughtSurvivor): number {
  return subtletyOf({ ...survivor, ...flaws(clean, survivor), isLoud: false });
}

function flaws(clean: Stage['clean'], { mutant, probes }: Survivor) {
  return {
    leavesUnused: leavesUnusedName(clean[mutant.file] ?? '', mutant),
    isRepeat: probes.length > 0,
  };
}

async function propose(
  stage: Stage,
  { exercise, code }: Loaded,
  { survivor, taken }: { survivor: CaughtSurvivor; taken: readonly string[] },
): Promise<Proposal | null> {
  const { mutant, probes } = survivor;
  const defects = Object.keys(exercise.manifest.defects);
  const waiting = waitingProbe(exercise, probes);
  const id = waiting ?? nameOf(mutant, { exercise, clean: stage.clean, taken: [...taken, ...defects] });
  const source = { text: exercise.code[mutant.file] ?? '', segments: code.get(mutant.file) ?? [] };
  const planted = plantMutant(source, mutant, id);
  const line = sourceLine(code, { file: mutant.file, line: mutant.line, planted: [] }) ?? mutant.line;
  const before = (stage.clean[mutant.file] ?? '').split('\n').slice(0, mutant.line - 1);
  const common = {
    mutant,
    id,
    line,
    kind: guessKind({ ...mutant, before }),
    diff: diffOf({ ...mutant, line }),
  };
  if (probes.length > 0) {
    return {
      ...common,
      caughtBy: probes.join(', '),
      why: 'the visible tests never meet the case that this probe is about',
      probe: null,
      obstacle:
        planted.status === 'refused'
          ? planted.reason
          : waiting === null
            ? `${probes.join(', ')} would fail on it too, and a probe fails for its own defect alone`
            : null,
      subtlety: subtletyOf({
        ...survivor,
        ...flaws(stage.clean, survivor),
        isRepeat: waiting === null,
        isLoud: false,
      }),
    };
  }
  if (planted.status === 'refused' || survivor.differences.length === 0) return null;
  const files = { ...exercise.code, [mutant.file]: planted.text };
  const made = await makeProbe(stage, { survivor, planted: files, id, defects });
  if (made === null) return null;
  return {
    ...common,
    caughtBy: `a test made from the visible ones, “${made.name}”: ${made.difference}`,
    why: made.why,
    probe: made.text,
    obstacle: null,
    subtlety: subtletyOf({ ...survivor, ...flaws(stage.clean, survivor), isLoud: made.isLoud }),
  };
}

/** The defect that a probe was written for in advance, when it alone catches a mutant. */
function waitingProbe(exercise: Exercise, probes: readonly string[]): string | null {
  const ids = Object.entries(exercise.probes).flatMap(([id, { path }]) =>
    probes.includes(path) ? [id] : [],
  );
  const [only] = ids;
  return ids.length === 1 && only !== undefined && !Object.hasOwn(exercise.manifest.defects, only)
    ? only
    : null;
}

function nameOf(
  mutant: Mutant,
  { exercise, clean, taken }: { exercise: Exercise; clean: Stage['clean']; taken: readonly string[] },
): string {
  const before = (clean[mutant.file] ?? '').split('\n').slice(0, mutant.line - 1);
  const shown = [
    ...Object.values(clean),
    ...Object.values(exercise.support),
    ...Object.values(exercise.base),
    ...Object.values(exercise.tests),
    exercise.brief,
  ];
  return nameDefect({ clean: mutant.clean, planted: mutant.planted, before }, { taken: [...taken], shown });
}
