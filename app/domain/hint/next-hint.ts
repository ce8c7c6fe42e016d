import type { Manifest, Severity } from '#app/domain/exercise/manifest.ts';
import { areaOfKind, type Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';

/** The steps of help with one planted defect, from far to near; `nothing` says that there is none. */
const HINT_STEPS = ['area', 'file', 'region', 'kind'] as const;
export type HintStep = (typeof HINT_STEPS)[number] | 'nothing';

export type TakenHint = { readonly defectId: string | null; readonly step: HintStep };

/** What hints are made from. It knows every answer; `tellHint` lets through what one hint says. */
export type HintSource = {
  readonly manifest: Manifest;
  readonly variant: Variant;
  readonly fileOrder: readonly string[];
  readonly taxonomy: Taxonomy;
};

const BY_WEIGHT = { critical: 0, major: 1, minor: 2 } as const satisfies Record<Severity, number>;

/**
 * The hint that comes after those taken: the next step on the same defect or, when that is told or `another` is asked
 * for, the first step on the next one, the gravest first. It does not look at the review, so it never tells whether a
 * finding is right. Null when nothing is left to hint at.
 */
export function nextHint(
  source: HintSource,
  { taken, about }: { taken: readonly TakenHint[]; about: 'same' | 'another' },
): TakenHint | null {
  if (source.variant.planted.length === 0) {
    return taken.length === 0 ? { defectId: null, step: 'nothing' } : null;
  }
  const current = taken.at(-1)?.defectId ?? null;
  const others = inOrder(source).filter((defectId) => defectId !== current);
  const isBegun = (defectId: string) => taken.some((hint) => hint.defectId === defectId);
  const fresh = others.filter((defectId) => !isBegun(defectId));
  const begun = others.filter(isBegun);
  const asked = about === 'same' && current !== null ? [current, ...fresh, ...begun] : [...fresh, ...begun];
  for (const defectId of asked) {
    const told = taken.filter((hint) => hint.defectId === defectId).map(({ step }) => step);
    const step = stepsFor(source, defectId).find((one) => !told.includes(one));
    if (step !== undefined) return { defectId, step };
  }
  return null;
}

/** The planted defects, gravest first, then in reading order. */
function inOrder({ manifest, variant, fileOrder }: HintSource): readonly string[] {
  const weight = (id: string) => BY_WEIGHT[manifest.defects[id]?.severity ?? 'minor'];
  const place = (id: string) => {
    const [first] = variant.lines[id] ?? [];
    return { file: fileOrder.indexOf(first?.file ?? ''), line: first?.start ?? 0 };
  };
  return variant.planted.toSorted(
    (a, b) => weight(a) - weight(b) || place(a).file - place(b).file || place(a).line - place(b).line,
  );
}

/** A defect without a kind of the taxonomy has no area or kind to tell. */
function stepsFor({ manifest, taxonomy }: HintSource, defectId: string): readonly HintStep[] {
  const kind = manifest.defects[defectId]?.kinds[0];
  const isKnown = kind !== undefined && areaOfKind(taxonomy, kind) !== undefined;
  return isKnown ? HINT_STEPS : ['file', 'region'];
}
