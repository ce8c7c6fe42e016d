import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { isAssertion, rangeOf } from '#app/domain/grading/claims.ts';
import { overlaps } from '#app/domain/exercise/source-files.ts';
import type { NumberedFinding } from './number-findings.ts';
import { listWords, percentWords } from './words.ts';

/** How a learner met a defect: three different lessons. */
export type Encounter = {
  readonly type: 'flagged' | 'passed-over' | 'not-viewed';
  readonly words: string;
};

/** A finding further away than this had something else in mind. */
const NEAR_LINES = 5;

/** Whether these places were flagged, looked at and passed over, or (as far as we know) never viewed. */
export function tellEncounter(
  places: readonly LineRange[],
  { findings, viewed }: { findings: readonly NumberedFinding[]; viewed: readonly string[] },
): Encounter {
  const onThese = findings.filter(({ finding }) => places.some((place) => overlaps(rangeOf(finding), place)));
  const flags = onThese.filter(({ finding }) => isAssertion(finding));
  if (flags.length > 0) return { type: 'flagged', words: flaggedWords(flags) };
  const [question] = onThese;
  if (question !== undefined) return { type: 'passed-over', words: askedWords(question) };
  const files = [...new Set(places.map(({ file }) => file))];
  const seen = files.find(
    (file) => viewed.includes(file) || findings.some(({ finding }) => finding.file === file),
  );
  if (seen === undefined) {
    return {
      type: 'not-viewed',
      words: `You may not have got this far: ${listWords(files)} was never marked as viewed and carries no finding.`,
    };
  }
  const near = nearestWords(places, findings);
  const looked = viewed.includes(seen)
    ? `You marked ${seen} as viewed`
    : `You flagged other lines of ${seen}`;
  return { type: 'passed-over', words: `${looked} and passed over these.${near === null ? '' : ` ${near}`}` };
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
