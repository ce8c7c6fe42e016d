import { createRandom, shuffle } from '#app/domain/random.ts';
import type { RunCondition, RunStatus } from './job.ts';

/** Ways to end that do not forbid the next run of the same unit; a hang or a refusal would only repeat itself. */
const CALM = ['passed', 'failed', 'no-test-ran', 'skipped'] as const satisfies readonly RunStatus[];

/** The conditions that stop a unit's later runs once one has hung, run out of memory or been refused. */
export function afterCalm(earlier: readonly { readonly id: string }[]): RunCondition[] {
  return earlier.map(({ id }) => ({ run: id, status: CALM }));
}

/**
 * One list with the items of all, each list's own order kept, in an order that the seed decides: a proof that counts its
 * runs cannot know which code it meets.
 */
export function interleave<T>(lists: readonly (readonly T[])[], seed: number): readonly T[] {
  const random = createRandom(seed);
  const turns = shuffle(
    random,
    lists.flatMap((list, index) => list.map(() => index)),
  );
  const taken = lists.map(() => 0);
  return turns.flatMap((index) => {
    const place = taken[index] ?? 0;
    taken[index] = place + 1;
    return lists[index]?.slice(place, place + 1) ?? [];
  });
}
