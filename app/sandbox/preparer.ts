import { prepareSource, type Preparation, type Source } from './prepare-source.ts';

export type ToPreparer = { readonly sources: readonly Source[] };
/** The answer for one source, in the order in which they came; null says that the process can be used. */
export type FromPreparer = Preparation | null;

/**
 * A process of its own in which files from learners are parsed: one that is nested deeply enough breaks the type stripper
 * for good, and a parser has no time limit. The parent replaces it.
 */
process.on('message', ({ sources }: ToPreparer) => {
  for (const source of sources) {
    const preparation = prepareSource(source);
    process.send?.(preparation satisfies FromPreparer);
    if (preparation.isBroken) return process.disconnect();
  }
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
prepareSource({ path: 'warm.ts', text: 'export const warm = async (n: number) => await n;', role: 'code' });
process.send?.(null satisfies FromPreparer);
