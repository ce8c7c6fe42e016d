import type { Random } from '../../random.ts';

/** A draw from N(0, sd²) (Box & Muller 1958). */
export function drawNormal(random: Random, sd: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return sd * radius * Math.cos(2 * Math.PI * random());
}
