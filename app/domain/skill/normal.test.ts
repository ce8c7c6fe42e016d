import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaDistribution, betaQuantile } from './beta-quantile.ts';
import { normalQuadrature } from './gauss-hermite.ts';
import { normalDistribution, normalQuantile } from './normal.ts';

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.959963984540054, 0.975],
    [-3, 0.0013498980316300946],
    [6, 0.9999999990134123],
    [-5, 2.866515718791939e-7],
  ])('is %d → %d as in the tables', (x, p) => {
    expect(Math.abs(normalDistribution(x) - p) / p).toBeLessThan(1e-10);
  });

  it.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.95, 1.6448536269514722],
    [0.001, -3.090232306167813],
  ])('has the quantile %d → %d as in the tables', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  it('has quantiles that undo it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(Math.abs(normalDistribution(normalQuantile(p)) - p)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('the beta distribution', () => {
  it.each([
    { p: 0.05, a: 0.5, b: 0.5, x: 0.00615582970243 },
    { p: 0.95, a: 0.5, b: 0.5, x: 0.99384417029757 },
    { p: 0.5, a: 2, b: 3, x: 0.38572756813239 },
    { p: 0.25, a: 1, b: 3, x: 1 - 0.75 ** (1 / 3) },
  ])('has the $p quantile $x for a = $a, b = $b', ({ p, a, b, x }) => {
    expect(betaQuantile(p, a, b)).toBeCloseTo(x, 8);
  });

  it('has quantiles that undo it', () => {
    const shape = fc.double({ min: 0.5, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (p, a, b) => {
        expect(betaDistribution(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });
});

describe('the quadrature', () => {
  it('gives the moments of a standard normal', () => {
    const { nodes, weights } = normalQuadrature(15);
    const moment = (power: number) =>
      nodes.reduce((sum, node, index) => sum + (weights[index] ?? 0) * node ** power, 0);
    expect(nodes).toHaveLength(15);
    expect(nodes.every((node, index) => index === 0 || node > (nodes[index - 1] ?? 0))).toBe(true);
    for (const [power, expected] of [1, 0, 1, 0, 3, 0, 15, 0, 105, 0, 945].entries()) {
      expect(moment(power)).toBeCloseTo(expected, 8);
    }
  });
});
