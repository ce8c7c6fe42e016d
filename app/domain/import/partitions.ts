/** All ways to divide 0 … count−1 into groups, each in rising order; one empty division for 0. */
export function partitionsOf(count: number): readonly (readonly (readonly number[])[])[] {
  let partitions: number[][][] = [[]];
  for (let item = 0; item < count; item += 1) {
    partitions = partitions.flatMap((groups) => [
      ...groups.map((_, index) => groups.map((group, at) => (at === index ? [...group, item] : group))),
      [...groups, [item]],
    ]);
  }
  return partitions;
}
