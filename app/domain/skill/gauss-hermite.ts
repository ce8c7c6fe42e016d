/** Nodes and weights of a quadrature rule, in ascending order of the nodes. */
export type Quadrature = { readonly nodes: readonly number[]; readonly weights: readonly number[] };

/** Newton's method on a Hermite polynomial settles in about five rounds. */
const MOST_ROUNDS = 50;

/**
 * Gauss–Hermite quadrature for a standard normal: Σ wᵢ·f(zᵢ) is E f(Z), exact for polynomials up to degree
 * 2·points − 1. Roots by Newton's method on the orthonormal recurrence (Press et al. 2007, Numerical Recipes, §4.6).
 */
export function normalQuadrature(points: number): Quadrature {
  const half = Array.from({ length: Math.floor((points + 1) / 2) }, () => 0);
  const roots: { x: number; weight: number }[] = [];
  for (const [index] of half.entries()) {
    const guess = firstGuess(
      points,
      index,
      roots.map(({ x }) => x),
    );
    roots.push(polishRoot(points, guess));
  }
  const mirrored = roots.flatMap(({ x, weight }, index) =>
    points % 2 === 1 && index === roots.length - 1 ? [{ x: 0, weight }] : [{ x: -x, weight }],
  );
  const upper = roots.slice(0, Math.floor(points / 2)).toReversed();
  const all = [...mirrored, ...upper];
  return {
    nodes: all.map(({ x }) => x * Math.SQRT2),
    weights: all.map(({ weight }) => weight / Math.sqrt(Math.PI)),
  };
}

/** Starting values that fall nearer to the wanted root than to any other (largest root first). */
function firstGuess(points: number, index: number, found: readonly number[]): number {
  const root = (back: number) => found[index - back] ?? 0;
  if (index === 0) return Math.sqrt(2 * points + 1) - 1.85575 * (2 * points + 1) ** (-1 / 6);
  if (index === 1) return root(1) - (1.14 * points ** 0.426) / root(1);
  if (index === 2) return 1.86 * root(1) - 0.86 * root(2);
  if (index === 3) return 1.91 * root(1) - 0.91 * root(2);
  return 2 * root(1) - root(2);
}

function polishRoot(points: number, guess: number): { x: number; weight: number } {
  let x = guess;
  let slope = 1;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let value = Math.PI ** -0.25;
    let before = 0;
    for (let degree = 1; degree <= points; degree += 1) {
      const next = x * Math.sqrt(2 / degree) * value - Math.sqrt((degree - 1) / degree) * before;
      before = value;
      value = next;
    }
    slope = Math.sqrt(2 * points) * before;
    const step = value / slope;
    x -= step;
    if (Math.abs(step) < 1e-15) break;
  }
  return { x, weight: 2 / (slope * slope) };
}
