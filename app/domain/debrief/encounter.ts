import { lineTime, type Attention } from '#app/domain/attempt/attention.ts';
import { overlaps, type LineRange } from '#app/domain/exercise/source-files.ts';
import { isAssertion, rangeOf } from '#app/domain/grading/claims.ts';
import type { NumberedFinding } from './number-findings.ts';
import { listWords, percentWords, timeWords } from './words.ts';

/** How a learner met a defect: three different lessons. */
export type Encounter = {
  readonly type: 'flagged' | 'passed-over' | 'not-viewed';
  readonly words: string;
};

/** A finding further away than this had something else in mind. */
const NEAR_LINES = 5;

/** On screen for less than this, lines went by while scrolling. */
const GLANCE_MS = 2_000;

type Reading = {
  readonly findings: readonly NumberedFinding[];
  readonly viewed: readonly string[];
  /** Null when nothing was measured. */
  readonly attention: Attention | null;
};

/** Whether these places were flagged, looked at and passed over, or (as far as we know) never looked at. */
export function tellEncounter(places: readonly LineRange[], reading: Reading): Encounter {
  const { findings } = reading;
  const onThese = findings.filter(({ finding }) => places.some((place) => overlaps(rangeOf(finding), place)));
  const flags = onThese.filter(({ finding }) => isAssertion(finding));
  if (flags.length > 0) return { type: 'flagged', words: flaggedWords(flags) };
  const [question] = onThese;
  if (question !== undefined) return { type: 'passed-over', words: askedWords(question) };
  return tellScreen(places, reading) ?? tellMarks(places, reading);
}

/** From what was on the screen; null when nothing was measured, or the marks know more. */
function tellScreen(
  places: readonly LineRange[],
  { findings, viewed, attention }: Reading,
): Encounter | null {
  if (attention === null || attention.activeMs === 0) return null;
  const longest = Math.max(0, ...places.map((place) => lineTime(attention, place)));
  if (longest >= GLANCE_MS) {
    const words = `These lines were on your screen for ${timeWords(longest)}, and you passed over them.`;
    return { type: 'passed-over', words: withNearest(words, places, findings) };
  }
  const files = [...new Set(places.map(({ file }) => file))];
  const opened = files.find((file) => (attention.files[file]?.ms ?? 0) > 0);
  if (opened !== undefined) {
    return {
      type: 'not-viewed',
      words: `You opened ${opened}, and these lines were hardly on your screen.`,
    };
  }
  if (files.some((file) => isMarked(file, { findings, viewed }))) return null;
  return { type: 'not-viewed', words: `You never opened ${listWords(files)}.` };
}

/** From findings and viewed marks alone. */
function tellMarks(
  places: readonly LineRange[],
  { findings, viewed }: Pick<Reading, 'findings' | 'viewed'>,
): Encounter {
  const files = [...new Set(places.map(({ file }) => file))];
  const seen = files.find((file) => isMarked(file, { findings, viewed }));
  if (seen === undefined) {
    return {
      type: 'not-viewed',
      words: `You may not have got this far: ${listWords(files)} was never marked as viewed and carries no finding.`,
    };
  }
  const looked = viewed.includes(seen)
    ? `You marked ${seen} as viewed`
    : `You flagged other lines of ${seen}`;
  return { type: 'passed-over', words: withNearest(`${looked} and passed over these.`, places, findings) };
}

function isMarked(file: string, { findings, viewed }: Pick<Reading, 'findings' | 'viewed'>): boolean {
  return viewed.includes(file) || findings.some(({ finding }) => finding.file === file);
}

function withNearest(
  words: string,
  places: readonly LineRange[],
  findings: readonly NumberedFinding[],
): string {
  const near = nearestWords(places, findings);
  return near === null ? words : `${words} ${near}`;
}

function flaggedWords(flags: readonly NumberedFinding[]): string {
  const numbers = flags.map(({ number }) => String(number));
  const sure = flags.map(({ finding }) => percentWords(finding.confidence));
  return `Your ${flags.length === 1 ? 'finding' : 'findings'} ${listWords(numbers)}, ${listWords(sure)} sure.`;
}

function askedWords({ number }: NumberedFinding): string {
  return `You asked about these lines in ${number} and did not call them wrong. A question locates nothing.`;
}

function nearestWords(places: readonly LineRange[], findings: readonly NumberedFinding[]): string | null {
  const [nearest] = findings
    .flatMap(({ number, finding }) => places.flatMap((place) => gapOf(number, rangeOf(finding), place)))
    .toSorted((a, b) => a.lines - b.lines);
  if (nearest === undefined || nearest.lines > NEAR_LINES) return null;
  const lines = nearest.lines === 1 ? 'one line' : `${nearest.lines} lines`;
  return `Your finding ${nearest.number} is ${lines} ${nearest.side}.`;
}

type Gap = { readonly number: number; readonly lines: number; readonly side: 'above' | 'below' };

function gapOf(number: number, finding: LineRange, place: LineRange): Gap[] {
  if (finding.file !== place.file) return [];
  const isAbove = finding.end < place.start;
  const lines = isAbove ? place.start - finding.end : finding.start - place.end;
  return [{ number, lines, side: isAbove ? 'above' : 'below' }];
}
