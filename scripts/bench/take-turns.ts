/** Something whose time is compared with that of others. */
export type Side = () => Promise<unknown>;

/** Between two measurements, so that what the last one left behind is done. */
const PAUSE_MS = 150;

/**
 * The median milliseconds of each side, in the order given. The sides take turns, forwards and backwards, so that a busy
 * moment of the machine meets all of them; a first round warms up and does not count.
 */
export async function takeTurns(
  sides: readonly Side[],
  { rounds, beforeRound }: { readonly rounds: number; readonly beforeRound?: () => Promise<void> },
): Promise<readonly number[]> {
  const times = sides.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    await beforeRound?.();
    const order = round % 2 === 0 ? [...sides.entries()] : [...sides.entries()].toReversed();
    for (const [index, side] of order) {
      await pause();
      const ms = await timed(side);
      if (round > 0) times[index]?.push(ms);
    }
  }
  return times.map(median);
}

/** Milliseconds that `work` takes. */
export async function timed(work: Side): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The value in the middle; no number when there are none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
