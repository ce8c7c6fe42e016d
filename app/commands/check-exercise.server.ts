import { checkNames } from '#app/domain/gate/check-names.ts';
import { checkSpoilers } from '#app/domain/gate/check-spoilers.ts';
import { checkNotes, checkWords } from '#app/domain/gate/check-words.ts';
import { judgeGate } from '#app/domain/gate/judge-gate.ts';
import { planGate } from '#app/domain/gate/plan-gate.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { sandboxLanguage } from '#app/domain/exercise/language.ts';
import { givenFiles } from '#app/domain/exercise/parts.ts';
import { RULES, type Problem } from '#app/domain/exercise/problem.ts';
import {
  MarkerError,
  parseCode,
  renderVariant,
  subsetsOf,
  type ParsedCode,
} from '#app/domain/exercise/render.ts';
import { sourceLine } from '#app/domain/exercise/source-line.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { parseCheck, typeCheck } from '#app/library/type-check.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';

/** With more defects the subsets are too many to run all (ARCHITECTURE: "The gate"). */
const MOST_DEFECTS = 6;

export type CheckedExercise = {
  readonly id: string;
  readonly ok: boolean;
  readonly kind: string;
  readonly language: string;
  readonly defects: number;
  readonly decoys: number;
  readonly variants: number;
  readonly problems: readonly Problem[];
  readonly durationMs: number;
};

/** Runs the whole gate on one exercise: every variant is rendered, type-checked and run. */
export async function checkExercise(
  { sandbox, taxonomy }: { sandbox: Sandbox; taxonomy: Taxonomy },
  exercise: Exercise,
  earlier: readonly Problem[] = [],
): Promise<CheckedExercise> {
  const started = performance.now();
  const { manifest } = exercise;
  const defectIds = Object.keys(manifest.defects);
  const problems: Problem[] = [
    ...earlier,
    ...checkKinds(exercise, taxonomy),
    ...checkWords(exercise),
    ...checkNotes(exercise),
  ];
  let variants: readonly Variant[] = [];
  if (defectIds.length > MOST_DEFECTS) {
    const message = `${defectIds.length} defects make ${2 ** defectIds.length} variants; at most ${MOST_DEFECTS} defects can be proven. Make two exercises of it.`;
    problems.push({ rule: 'schema', file: 'exercise.yaml', line: null, message });
  } else {
    try {
      const code = parseCode(exercise.code);
      variants = subsetsOf(defectIds).map((planted) => renderVariant(code, planted));
      problems.push(...checkNames(exercise, code), ...checkSpoilers(exercise, code, variants));
      problems.push(...checkTypes(exercise, code, variants));
      problems.push(...(await checkRuns(sandbox, { exercise, code, variants })));
    } catch (error) {
      if (!(error instanceof MarkerError)) throw error;
      problems.push(
        ...error.problems.map(({ file, line, message }) => ({
          rule: 'marker' as const,
          file,
          line,
          message,
        })),
      );
    }
  }
  return {
    id: manifest.id,
    ok: problems.length === 0,
    kind: manifest.kind,
    language: manifest.language,
    defects: defectIds.length,
    decoys: Object.keys(manifest.decoys).length,
    variants: variants.length,
    problems: problems.toSorted((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule)),
    durationMs: Math.round(performance.now() - started),
  };
}

function checkKinds({ manifest }: Exercise, { kinds }: Taxonomy): Problem[] {
  const known = new Set(kinds.map(({ id }) => id));
  return Object.entries(manifest.defects).flatMap(([id, defect]) =>
    defect.kinds
      .filter((kind) => !known.has(kind))
      .map((kind) => ({
        rule: 'schema' as const,
        file: 'exercise.yaml',
        line: null,
        message: `defects.${id}.kinds: the taxonomy has no kind "${kind}"`,
      })),
  );
}

function checkTypes(exercise: Exercise, code: ParsedCode, variants: readonly Variant[]): Problem[] {
  const { language } = exercise.manifest;
  const given = givenFiles(exercise);
  const ofVariants = variants.map(({ planted, files }) => ({
    name: planted.join(', ') || 'clean',
    files: { ...given, ...files },
  }));
  const clean = variants.find(({ planted }) => planted.length === 0)?.files ?? {};
  const ofAlternates = Object.entries(exercise.alternates).map(([name, files]) => ({
    name: `alternate ${name}`,
    files: { ...given, ...clean, ...files },
  }));
  const versions = [...ofVariants, ...ofAlternates];
  const found =
    language === 'typescript' || language === 'tsx'
      ? typeCheck(versions)
      : language === 'javascript'
        ? parseCheck(versions)
        : [];
  const seen = new Set<string>();
  return found.flatMap(({ name, file, line, message }) => {
    const variant = variants[ofVariants.findIndex((version) => version.name === name)];
    const own =
      variant?.files[file] === undefined ? line : sourceLine(code, { file, line, planted: variant.planted });
    const key = `${file} ${own} ${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ rule: 'types' as const, file, line: own, message: `${message} (variant: ${name})` }];
  });
}

async function checkRuns(
  sandbox: Sandbox,
  { exercise, code, variants }: { exercise: Exercise; code: ParsedCode; variants: readonly Variant[] },
): Promise<readonly Problem[]> {
  const language = sandboxLanguage(exercise.manifest.language);
  if (language === null) return checkRecorded(exercise, variants);
  const plan = planGate(exercise, { language, variants });
  const results = await Promise.all(plan.jobs.map((job) => sandbox.run(job)));
  return judgeGate(exercise, code, { plan, results });
}

/** Code that is not run here must come with its recorded output, one file a variant: `clean.txt`, `a+b.txt`. */
function checkRecorded(exercise: Exercise, variants: readonly Variant[]): readonly Problem[] {
  return variants
    .map(({ planted }) => `recorded/${planted.length === 0 ? 'clean' : planted.join('+')}.txt`)
    .filter((file) => exercise.recorded[file] === undefined)
    .map((file) => ({
      rule: 'visible',
      file,
      line: null,
      message: 'the recorded output of this variant is missing',
    }));
}
