import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFolders } from '../../scripts/fuzz/folders/run-folders.ts';
import { guideExercise } from '../support/guide-exercise.ts';
import { projectTaxonomy } from '../support/project-taxonomy.ts';
import { useSandbox } from '../support/sandbox.ts';

/** The first of the 5,000 that `npm run fuzz -- exercises` goes through. */
const FOLDERS = 400;
const SLICE_MS = 180_000;

const shop = useSandbox();
let scratch = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'countersign-folders-'));
});
afterAll(() => rm(scratch, { recursive: true }));

describe('a slice of the damaged exercise folders', () => {
  it(
    'never crashes or hangs the gate, which always names file and line',
    async () => {
      const report = await runFolders(
        { seed: 1, folders: FOLDERS, runEvery: 30, isOver: () => false },
        { exercises: [guideExercise()], taxonomy: await projectTaxonomy(), sandbox: shop.sandbox, scratch },
      );
      expect(report.flaws).toEqual([]);
      expect(report.folders).toBe(FOLDERS);
      expect(report.broken).toBeGreaterThan(FOLDERS / 2);
      expect(report.run).toBeGreaterThan(0);
    },
    SLICE_MS,
  );
});
