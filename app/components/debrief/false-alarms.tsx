import { LadderGlyph } from '#app/components/ladder-glyph.tsx';
import { Markdown } from '#app/components/markdown.tsx';
import { falseAlarmAnchor } from '#app/domain/debrief/anchors.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { countWords, inSentence, percentWords } from '#app/domain/debrief/words.ts';
import { DisputePanel } from './dispute-panel.tsx';
import type { OwnDebrief } from './own-debrief.ts';
import type { PageData } from './page-data.server.ts';
import { PlaceLinks } from './place-links.tsx';
import { Told } from './told.tsx';

type Props = Pick<PageData, 'falseAlarms' | 'files'> & {
  readonly active: string | null;
  /** Null where somebody else reads it. */
  readonly own: OwnDebrief | null;
  readonly onGoToCode: (range: LineRange) => void;
};

/** What was flagged and is right, each with the reason why. */
export function FalseAlarms({ falseAlarms, files, active, own, onGoToCode }: Props) {
  return falseAlarms.map((story) => {
    const { number, title, kind, confidence, comment, right, counted, proof, range, onScreen } = story;
    const anchor = falseAlarmAnchor(number);
    return (
      <section
        key={anchor}
        id={anchor}
        className="debrief-story"
        data-active={anchor === active}
        aria-labelledby={`${anchor}-title`}
      >
        <h2 id={`${anchor}-title`} className="flex items-center gap-2 text-16">
          <LadderGlyph rung="false-alarm" />
          {title}
        </h2>
        <p className="mt-1 text-13 text-ink-2">
          {counted === 0 ? 'False alarm, counted with an earlier finding' : countedWords(counted)},{' '}
          <PlaceLinks ranges={[range]} files={files} onGo={onGoToCode} />. Your finding {number},{' '}
          {inSentence(kind)}
          {confidence !== null && `, ${percentWords(confidence)} sure`}.{onScreen !== null && ` ${onScreen}`}
        </p>
        <dl className="debrief-tale">
          <Told label="Why it is right">
            <Markdown html={right} />
          </Told>
          {comment !== '' && (
            <Told label="What you wrote">
              <p className="debrief-comment">{comment}</p>
            </Told>
          )}
          {proof !== null && <Told label="Your test">{proof}</Told>}
        </dl>
        <DisputePanel own={own} anchor={anchor} />
      </section>
    );
  });
}

function countedWords(counted: number): string {
  return counted === 1 ? 'False alarm' : `Counts as ${countWords(counted, 'false alarm')}`;
}
