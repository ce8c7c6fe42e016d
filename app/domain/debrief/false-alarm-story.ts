import { computeRegions, noiseKey } from '#app/domain/exercise/regions.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import type { Region } from '#app/domain/exercise/variant.ts';
import { claimedRegions, rangeOf } from '#app/domain/grading/claims.ts';
import { tellOnScreen } from './attention-story.ts';
import type { DebriefInput } from './debrief-input.ts';
import type { NumberedFinding } from './number-findings.ts';
import { wordsOf } from './proof-story.ts';
import { capital, lineWords, listWords } from './words.ts';

/** Code that is right and was flagged. */
export type FalseAlarmStory = {
  readonly number: number;
  /** `reach`: the finding is a hit whose lines go on over code that is right. */
  readonly type: 'decoy' | 'plain' | 'reach';
  readonly title: string;
  readonly range: LineRange;
  readonly kind: string;
  /** Null for anybody but the learner. */
  readonly confidence: number | null;
  readonly comment: string;
  /** Why that code is right, in Markdown. */
  readonly right: string;
  /** Stretches of right code that no earlier finding had claimed: what it counts for in the sum. */
  readonly counted: number;
  /** What came of a test attached to it; null without one. */
  readonly proof: string | null;
  /** How long it was on screen; null when nothing was measured, and for anybody but the learner. */
  readonly onScreen: string | null;
};

/** Correct code that looks suspicious and was left alone. */
export type DecoyStory = {
  readonly title: string;
  readonly ranges: readonly LineRange[];
  readonly explanation: string;
  /** How long it was on screen; null when nothing was measured, and for anybody but the learner. */
  readonly onScreen: string | null;
};

/**
 * The findings that claim code which is right, in reading order; their `counted` add up to the grade's false alarms.
 * A finding whose right code was all claimed by earlier ones is told with 0.
 */
export function tellFalseAlarms(
  input: DebriefInput,
  findings: readonly NumberedFinding[],
): readonly FalseAlarmStory[] {
  const regions = computeRegions(input.variant);
  const claimed = new Set<string>();
  return findings.flatMap((numbered) => {
    const noise = claimedRegions(regions, [numbered.finding]).filter((region) => noiseKey(region) !== null);
    if (noise.length === 0) return [];
    const before = claimed.size;
    for (const region of noise) claimed.add(noiseKey(region) ?? '');
    return [tellFalseAlarm(numbered, { input, noise, counted: claimed.size - before })];
  });
}

/** The decoys that no finding touches, in the exercise's order. */
export function tellDecoysLeftAlone(
  { exercise, variant, attention }: Pick<DebriefInput, 'exercise' | 'variant' | 'attention'>,
  findings: readonly NumberedFinding[],
): readonly DecoyStory[] {
  const flagged = new Set(
    claimedRegions(
      computeRegions(variant),
      findings.map(({ finding }) => finding),
    ).map(({ type, id }) => (type === 'decoy' ? id : null)),
  );
  return Object.entries(exercise.manifest.decoys).flatMap(([id, { title, explanation }]) => {
    if (flagged.has(id)) return [];
    const ranges = variant.decoys[id] ?? [];
    return [{ title: title || id, explanation, ranges, onScreen: tellOnScreen(ranges, attention) }];
  });
}

function tellFalseAlarm(
  { number, finding }: NumberedFinding,
  { input, noise, counted }: { input: DebriefInput; noise: readonly Region[]; counted: number },
): FalseAlarmStory {
  const { exercise, grade, taxonomy } = input;
  const graded = grade.findings.find(({ id }) => id === finding.id);
  const isOnDefect = (graded?.defects.length ?? 0) > 0;
  const decoys = [...new Set(noise.flatMap(({ type, id }) => (type === 'decoy' && id !== null ? [id] : [])))];
  const entries = decoys.flatMap((id) => exercise.manifest.decoys[id] ?? []);
  const kind = taxonomy.kinds.find(({ id }) => id === finding.kind)?.name ?? finding.kind;
  const [decoy] = entries;
  return {
    number,
    type: isOnDefect ? 'reach' : decoy === undefined ? 'plain' : 'decoy',
    title: isOnDefect ? `Finding ${number} reaches further than the defect` : decoy?.title || kind,
    range: rangeOf(finding),
    kind,
    confidence: finding.confidence,
    comment: finding.comment ?? '',
    right: [...entries.map(decoyWords), ...plainWords(noise)].join('\n\n'),
    counted,
    proof:
      graded === undefined || graded.proof.status === 'none' || isOnDefect
        ? null
        : wordsOf(graded.proof.status),
    onScreen: tellOnScreen([rangeOf(finding)], input.attention),
  };
}

/** A decoy's explanation, under its title when there are several. */
function decoyWords(
  { title, explanation }: { title: string; explanation: string },
  _index: number,
  { length }: readonly unknown[],
): string {
  return length === 1 ? explanation : `**${title}.** ${explanation}`;
}

function plainWords(noise: readonly Region[]): readonly string[] {
  const runs = noise.filter(({ type }) => type === 'noise');
  const [first] = runs;
  if (first === undefined) return [];
  const places = capital(listWords(runs.map(lineWords)));
  const isOne = runs.length === 1 && first.start === first.end;
  return [
    `${places} ${isOne ? 'holds' : 'hold'} no planted defect. ${isOne ? 'It stands' : 'They stand'} the same in the ` +
      'correct code, which passes the visible tests and every hidden test.',
  ];
}
