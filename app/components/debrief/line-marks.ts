import { RUNG_NAMES, type Rung } from '#app/components/rung.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { lineWords } from '#app/domain/debrief/words.ts';

/** What the code pane must know of one story to mark its lines. */
export type MarkedStory = {
  readonly anchor: string;
  readonly title: string;
  readonly rung: Rung;
  readonly ranges: readonly LineRange[];
  readonly sites: readonly LineRange[];
};

/** A finding of the learner's and the story that tells what became of it; null when none does. */
export type MarkedFinding = {
  readonly number: number;
  readonly range: LineRange;
  readonly anchor: string | null;
};

/** The marks of one line of code: yours on the left, the real ones beside them. */
export type LineMark = {
  /** Findings that begin here. */
  chips: MarkedFinding[];
  isYours: boolean;
  /** Stories whose marked lines begin here. */
  begins: MarkedStory[];
  real: 'defect' | 'missed' | 'site' | 'false-alarm' | null;
  /** The rung's word after the first marked line. */
  words: string[];
  /** Anchors of the stories that these lines belong to. */
  anchors: Set<string>;
};

/** The marks of one file by line number; lines without any are absent. */
export function lineMarks(
  file: string,
  { stories, findings }: { stories: readonly MarkedStory[]; findings: readonly MarkedFinding[] },
): ReadonlyMap<number, LineMark> {
  const marks = new Map<number, LineMark>();
  for (const finding of findings) {
    for (const mark of marksOf(marks, file, finding.range)) mark.isYours = true;
    if (finding.range.file === file) at(marks, finding.range.start).chips.push(finding);
  }
  for (const story of stories) {
    for (const range of story.ranges) markRange(marks, { file, story, range, real: realOf(story.rung) });
    for (const range of story.sites) markRange(marks, { file, story, range, real: 'site' });
  }
  return marks;
}

function markRange(
  marks: Map<number, LineMark>,
  {
    file,
    story,
    range,
    real,
  }: { file: string; story: MarkedStory; range: LineRange; real: NonNullable<LineMark['real']> },
): void {
  for (const mark of marksOf(marks, file, range)) {
    mark.real ??= real;
    mark.anchors.add(story.anchor);
  }
  if (range.file !== file) return;
  const first = at(marks, range.start);
  if (real !== 'site') first.begins.push(story);
  first.words.push(real === 'site' ? siteWords(story, file) : RUNG_NAMES[story.rung]);
}

function siteWords({ ranges: [first] }: MarkedStory, file: string): string {
  if (first === undefined) return 'Same defect';
  return `Same defect as ${lineWords(first)}${first.file === file ? '' : ` of ${first.file}`}`;
}

function realOf(rung: Rung): NonNullable<LineMark['real']> {
  return rung === 'missed' || rung === 'false-alarm' ? rung : 'defect';
}

function marksOf(marks: Map<number, LineMark>, file: string, range: LineRange): LineMark[] {
  if (range.file !== file) return [];
  return Array.from({ length: range.end - range.start + 1 }, (_, index) => at(marks, range.start + index));
}

function at(marks: Map<number, LineMark>, line: number): LineMark {
  const found = marks.get(line);
  if (found !== undefined) return found;
  const mark: LineMark = { chips: [], isYours: false, begins: [], real: null, words: [], anchors: new Set() };
  marks.set(line, mark);
  return mark;
}
