import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration, isOverconfidenceClear, type StatedForecast } from './calibration.ts';

const VALUES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;
const forecasts = fc.array(fc.record({ p: fc.constantFrom(...VALUES), o: fc.constantFrom<0 | 1>(0, 1) }), {
  minLength: 1,
  maxLength: 80,
});

describe('calibration', () => {
  it('says nothing without forecasts', () => {
    const { n, ...rest } = calibration([]);
    expect(n).toBe(0);
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });

  it('matches a computation by hand', () => {
    const found = calibration([...stated(0.9, [1, 1, 1, 0]), ...stated(0.5, [1, 0])]);
    expect(found.n).toBe(6);
    expect(found.brier).toBeCloseTo((3 * 0.01 + 0.81 + 0.5) / 6, 12);
    expect(found.reliability).toBeCloseTo((4 * 0.15 ** 2) / 6, 12);
    expect(found.uncertainty).toBeCloseTo((4 / 6) * (2 / 6), 12);
    expect(found.resolution).toBeCloseTo((4 * (0.75 - 4 / 6) ** 2 + 2 * (0.5 - 4 / 6) ** 2) / 6, 12);
    const chance = ((4 * 0.1875) / 3 + (2 * 0.25) / 1) / 6;
    expect(found.reliabilityCorrected).toBe(Math.max(0, (4 * 0.15 ** 2) / 6 - chance));
    expect(found.resolutionCorrected).toBeCloseTo(
      Math.max(0, (found.resolution ?? 0) - chance + (found.uncertainty ?? 0) / 5),
      12,
    );
    expect(found.overconfidence).toBeCloseTo((4 * 0.9 + 2 * 0.5) / 6 - 4 / 6, 12);
    expect(found.groups?.map(({ p, n, observed }) => [p, n, observed])).toEqual([
      [0.5, 2, 0.5],
      [0.9, 4, 0.75],
    ]);
  });

  it('gives the Jeffreys interval of each stated value', () => {
    const [group] = calibration(stated(0.7, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0])).groups ?? [];
    expect(group?.low).toBeCloseTo(0.017892, 6);
    expect(group?.high).toBeCloseTo(0.3305628, 6);
  });

  it('decomposes the Brier score exactly, whatever the forecasts', () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        const { brier, reliability, resolution, uncertainty, groups } = calibration(given);
        expect(brier).toBeCloseTo((reliability ?? 0) - (resolution ?? 0) + (uncertainty ?? 0), 10);
        for (const { low, high } of groups ?? []) expect(low).toBeLessThan(high);
      }),
    );
  });

  it('does not depend on the order of forecasts', () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        expect(calibration(given.toReversed()).brier).toBeCloseTo(calibration(given).brier ?? NaN, 12);
      }),
    );
  });

  it('calls somebody over-confident only beyond chance', () => {
    expect(isOverconfidenceClear(stated(0.9, [1, 1, 1, 1, 0]))).toBe(false);
    expect(isOverconfidenceClear(stated(0.9, [1, 0, 1, 0, 0, 1, 0, 0, 1, 0]))).toBe(true);
    expect(isOverconfidenceClear([])).toBe(false);
  });
});

function stated(p: number, outcomes: readonly (0 | 1)[]): StatedForecast[] {
  return outcomes.map((o) => ({ p, o }));
}
