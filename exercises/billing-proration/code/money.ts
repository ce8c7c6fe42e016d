/** Returns the quotient rounded half up. Both arguments are whole numbers, `denominator` is above zero. */
export function divideHalfUp(numerator: number, denominator: number): number {
  // @decoy half-up
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
  // @end
}

/** Splits an amount in proportion to the weights, in whole cents. */
export function spread(totalCents: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  // @plant line-sums
  const shares = weights.map((weight) => divideHalfUp(totalCents * weight, whole));
  // @clean
  const shares = weights.map((weight) => Math.floor((totalCents * weight) / whole));
  // @end
  // @site line-sums
  const left = totalCents - sum(shares);
  return shares.map((share, index) => (index < left ? share + 1 : share));
  // @end
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
