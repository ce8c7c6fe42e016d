import { RUNG_NAMES } from '#app/components/rung.ts';
import { defectAnchor, falseAlarmAnchor } from '#app/domain/debrief/anchors.ts';
import { inSentence } from '#app/domain/debrief/words.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import type { MarkedFinding, MarkedStory } from './line-marks.ts';
import type { PageData } from './page-data.server.ts';

/** A row of the index: one planted defect or one false alarm, in the order in which they are told. */
export type IndexedStory = MarkedStory & {
  readonly outcome: string;
  /** Where to look, the first place first. */
  readonly places: readonly LineRange[];
};

type Told = Pick<PageData, 'defects' | 'falseAlarms' | 'findings'>;

/** Where the findings that neither count nor cost are listed. */
export const NEUTRAL_ANCHOR = 'neither';

/** All stories with their anchors: planted defects first, then what was flagged and is right. */
export function indexStories({ defects, falseAlarms }: Omit<Told, 'findings'>): readonly IndexedStory[] {
  return [
    ...defects.map(({ title, level, ranges, sites }, index) => ({
      anchor: defectAnchor(index),
      title,
      rung: level,
      ranges,
      sites,
      outcome: RUNG_NAMES[level],
      places: [...ranges, ...sites],
    })),
    ...falseAlarms.map(({ title, number, range, type }) => ({
      anchor: falseAlarmAnchor(number),
      title: type === 'plain' ? `Finding ${number}: ${inSentence(title)}` : title,
      rung: 'false-alarm' as const,
      ranges: type === 'reach' ? [] : [range],
      sites: [],
      outcome: RUNG_NAMES['false-alarm'],
      places: [range],
    })),
  ];
}

/** The learner's findings, each with the story to go to from its chip. */
export function markFindings({ defects, falseAlarms, findings }: Told): readonly MarkedFinding[] {
  return findings.map(({ number, range, result }) => {
    const defect = defects.findIndex((story) => story.findings.includes(number));
    const isFalse = falseAlarms.some((story) => story.number === number);
    const anchor = defect >= 0 ? defectAnchor(defect) : isFalse ? falseAlarmAnchor(number) : null;
    return { number, range, anchor: anchor ?? (result === 'neutral' ? NEUTRAL_ANCHOR : null) };
  });
}
