import { describe, expect, it } from 'vitest';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { changedLines, type Mutant } from './mutant.ts';
import { plantMutant } from './plant-mutant.ts';

const FILE = 'code/a.ts';

/** Plants the replacement of a line of the clean rendering into an annotated file. */
function plant(annotated: string, from: string, to: string) {
  const code = parseCode({ [FILE]: annotated });
  const clean = renderVariant(code, []).files[FILE] ?? '';
  const text = clean.replace(from, to);
  const change = changedLines(clean, text);
  if (change === null) throw new Error(`${from} is not in the file`);
  const mutant: Mutant = {
    id: 'm1',
    file: FILE,
    mutator: 'x',
    original: from,
    replacement: to,
    text,
    ...change,
  };
  return {
    clean,
    mutant,
    result: plantMutant({ text: annotated, segments: code.get(FILE) ?? [] }, mutant, 'new'),
  };
}

/** The planted file renders as the mutant with the new id, and as before without it. */
function expectPlanted(annotated: string, from: string, to: string, expected: string): void {
  const { clean, mutant, result } = plant(annotated, from, to);
  expect(result).toEqual({ status: 'planted', text: expected });
  const code = parseCode({ [FILE]: expected });
  expect(renderVariant(code, []).files[FILE]).toBe(clean);
  expect(renderVariant(code, ['new']).files[FILE]).toBe(mutant.text);
}

describe('planting a mutant', () => {
  it('marks the changed line and leaves every other one as it is', () => {
    expectPlanted(
      'one();\n  two();\nthree();\n',
      'two()',
      '2()',
      'one();\n  // @plant new\n  2();\n  // @clean\n  two();\n  // @end\nthree();\n',
    );
  });

  it('leaves the planted side empty when lines go', () => {
    expectPlanted('one();\ntwo();\n', 'one();\n', '', '// @plant new\n// @clean\none();\n// @end\ntwo();\n');
  });

  it('cuts a neutral stretch in two', () => {
    expectPlanted(
      '    // @neutral\none();\ntwo();\nthree();\n    // @end\n',
      'two',
      '2',
      '    // @neutral\none();\n    // @end\n// @plant new\n2();\n// @clean\ntwo();\n// @end\n    // @neutral\nthree();\n    // @end\n',
    );
  });

  it('moves the marker of a site off its first and its last line', () => {
    const site = '// @site old\none();\ntwo();\n// @end\n';
    expectPlanted(
      site,
      'one',
      '1',
      '// @plant new\n1();\n// @clean\none();\n// @end\n// @site old\ntwo();\n// @end\n',
    );
    expectPlanted(
      site,
      'two',
      '2',
      '// @site old\none();\n// @end\n// @plant new\n2();\n// @clean\ntwo();\n// @end\n',
    );
  });

  it('finds the line behind planted lines of other defects', () => {
    expectPlanted(
      '// @plant old\na();\nb();\n// @clean\nc();\n// @end\none();\n',
      'one',
      '1',
      '// @plant old\na();\nb();\n// @clean\nc();\n// @end\n// @plant new\n1();\n// @clean\none();\n// @end\n',
    );
  });

  it.each([
    [
      'the clean side of another defect',
      '// @plant old\na();\n// @clean\none();\n// @end\n',
      'clean side of old',
    ],
    ['a decoy', '// @decoy old\none();\n// @end\n', 'decoy old'],
    ['a whole site', '// @site old\none();\n// @end\n', 'whole site of old'],
  ])('refuses %s', (_where, annotated, reason) => {
    expect(plant(annotated, 'one', '1').result).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining(reason),
    });
  });

  it('refuses a change that reaches over a marker', () => {
    expect(plant('one();\n// @neutral\ntwo();\n// @end\n', 'one();\ntwo();', '3();').result).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('reaches over a marker'),
    });
  });
});
