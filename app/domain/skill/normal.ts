/** φ(x), the density of a standard normal. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/**
 * Φ(x) ∈ [0, 1], the distribution function of a standard normal, to about 1e-15: Hart's rational approximation
 * (G. West 2005, "Better approximations to cumulative normal functions").
 */
export function normalDistribution(x: number): number {
  const size = Math.abs(x);
  const upper = size > 37 ? 0 : Math.exp(-0.5 * size * size) * tailRatio(size);
  return x > 0 ? 1 - upper : upper;
}

const HART_ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
] as const;
const HART_BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
] as const;

function tailRatio(size: number): number {
  if (size < 7.07106781186547) return polynomial(HART_ABOVE, size) / polynomial(HART_BELOW, size);
  const fraction = [4, 3, 2, 1].reduce((rest, part) => size + part / rest, size + 0.65);
  return 1 / (fraction * Math.sqrt(2 * Math.PI));
}

/**
 * z(p), the quantile of a standard normal for p ∈ (0, 1); −∞ at 0 and ∞ at 1. Acklam's rational approximation,
 * polished by one step of Halley's method to about 1e-15.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  const rough = roughQuantile(p);
  const error = (normalDistribution(rough) - p) / normalDensity(rough);
  return rough - error / (1 + (rough * error) / 2);
}

const ACKLAM = {
  a: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ],
  b: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
  c: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ],
  d: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
} as const;

/** For p ∈ (0, .5]. */
function roughQuantile(p: number): number {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(ACKLAM.c, q) / polynomial(ACKLAM.d, q);
  }
  const q = p - 0.5;
  return (polynomial(ACKLAM.a, q * q) * q) / polynomial(ACKLAM.b, q * q);
}

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
