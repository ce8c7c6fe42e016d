import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gradeReview } from '#app/commands/grade-review.server.ts';
import type { ImportedExercise } from '#app/commands/import-exercise.server.ts';
import { importPair } from '#app/commands/import-pair.server.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { visibleTests } from '#app/domain/exercise/parts.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { kindIds, type Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { Grade } from '#app/domain/grading/grade.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { writeFiles } from '../support/guide-exercise.ts';
import { ROOT } from '../support/read-imports.ts';
import { useSandbox } from '../support/sandbox.ts';
import { readPrograms, type Program } from './read-program.ts';

// A program with many hunks runs a test file for each subset of them.
vi.setConfig({ testTimeout: 90_000 });

const shop = useSandbox();
const programs = readPrograms();
const folder = mkdtempSync(join(tmpdir(), 'countersign-programs-'));
let taxonomy: Taxonomy;

beforeAll(async () => {
  taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function importProgram({
  name,
  clean,
  planted,
  tests,
  probes,
  beside,
}: Program): Promise<ImportedExercise> {
  const own = join(folder, name);
  await writeFiles(join(own, 'clean'), beside);
  const file = (place: string, text: string) => ({ name: place, path: join(own, place), text });
  return importPair(
    { sandbox: shop.sandbox, taxonomy },
    {
      folder: name,
      clean: file(`clean/${clean.file}`, clean.text),
      planted: file(`planted/${clean.file}`, planted),
      tests: file(`clean/${tests.file}`, tests.text),
      probes: probes === null ? null : file(`clean/${probes.file}`, probes.text),
    },
  );
}

function read({ files }: ImportedExercise): Exercise {
  const result = parseExercise(files);
  if (result.status === 'unreadable') throw new Error(result.problems[0]?.message);
  return result.exercise;
}

type Reviewed = { readonly proofs: readonly string[]; readonly edits: Readonly<Record<string, string>> };

/** Grades a review of the exercise with every defect planted: one finding for each proof, and the edited files. */
async function grade(
  exercise: Exercise,
  { proofs, edits }: Reviewed,
): Promise<Extract<Grade, { outcome: 'graded' }>> {
  const code = parseCode(exercise.code);
  const planted = Object.keys(exercise.manifest.defects);
  const { grade: graded } = await gradeReview({
    sandbox: shop.sandbox,
    exercise,
    planted,
    renderVariant: (ids) => renderVariant(code, ids),
    taxonomyKinds: kindIds(taxonomy),
    submission: {
      findings: proofs.map((proof, index) => ({
        id: `f${index}`,
        file: exercise.manifest.entry,
        startLine: 1,
        endLine: 1,
        kind: taxonomy.kinds[0]?.id,
        confidence: 0.9,
        proof,
      })),
      edits,
      verdict: 'request-changes',
      confidence: 0.9,
    },
    seed: 1,
    now: () => 0,
  });
  if (graded.outcome !== 'graded') throw new Error(JSON.stringify(graded));
  return graded;
}

describe('from-pair', () => {
  it('is tried on at least sixty programs', () => expect(programs.length).toBeGreaterThanOrEqual(60));

  it.concurrent.each(
    programs.filter(({ expected }) => expected.refused === null && expected.failing === null),
  )('swallows $name', async (program) => {
    const imported = await importProgram(program);
    const { report } = imported;
    const { expected } = program;
    expect(imported.problems, report.warnings.join('\n')).toEqual([]);
    expect(report.ok).toBe(true);
    if (expected.defects !== null)
      expect(report.defects, report.warnings.join('\n')).toHaveLength(expected.defects);
    if (expected.visible !== null) expect(report.visibleTests).toBe(expected.visible);
    if (expected.probes !== null) expect(report.probes).toBe(expected.probes);
    for (const text of expected.warns) expect(report.warnings.join('\n')).toContain(text);

    const exercise = read(imported);
    const code = parseCode(exercise.code);
    const [clean, planted] = [renderVariant(code, []).files, renderVariant(code, report.defects).files];
    if (!expected.isConverted) {
      expect(clean[exercise.manifest.entry]).toBe(program.clean.text);
      expect(planted[exercise.manifest.entry]).toBe(program.planted);
    }
    const probes = report.defects.map((id) => exercise.probes[id]?.text ?? '');
    const right = await grade(exercise, {
      proofs: [...probes, ...Object.values(visibleTests(exercise))],
      edits: clean,
    });
    expect(right.fix).toMatchObject({ status: 'graded', broken: [] });
    expect(right.fix.fixed.toSorted()).toEqual(report.defects.toSorted());
    for (const [index, { proof }] of right.findings.entries())
      expect(proof.status).toBe(index < probes.length ? 'proves' : 'passes-on-planted');
    const wrong = await grade(exercise, {
      proofs: [],
      edits: Object.fromEntries(Object.entries(planted).map(([path, text]) => [path, `${text}\n`])),
    });
    expect(wrong.fix).toMatchObject({ status: 'graded', fixed: [] });
    if (!expected.isPasted) return;
    const pasted = await grade(exercise, {
      proofs: [program.tests.text],
      edits: { [exercise.manifest.entry]: program.clean.text },
    });
    expect(pasted.fix, JSON.stringify(pasted)).toMatchObject({
      status: 'graded',
      broken: [],
      fixed: right.fix.fixed,
    });
    expect(pasted.findings[0]?.proof, JSON.stringify(pasted.findings[0])).toMatchObject({
      status: 'proves',
      detects: report.defects,
    });
  });

  it.concurrent.each(programs.filter(({ expected }) => expected.refused !== null))(
    'says why $name cannot be brought over',
    async (program) => {
      await expect(importProgram(program)).rejects.toThrow(new RegExp(program.expected.refused ?? ''));
    },
  );

  it.concurrent.each(programs.filter(({ expected }) => expected.failing !== null))(
    'says what $name lacks',
    async (program) => {
      const { report, problems } = await importProgram(program);
      expect(report.ok).toBe(false);
      expect(problems.map(({ rule, message }) => `${rule}: ${message}`).join('\n')).toMatch(
        new RegExp(program.expected.failing ?? ''),
      );
      for (const text of program.expected.warns) expect(report.warnings.join('\n')).toContain(text);
    },
  );
});
