import { LadderGlyph } from '#app/components/ladder-glyph.tsx';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { rangeWords } from '#app/domain/debrief/words.ts';
import type { IndexedStory } from './stories.ts';

type Props = {
  readonly stories: readonly IndexedStory[];
  /** With one file, its name says nothing. */
  readonly fileCount: number;
};

/** What came of everything, one row each; a row leads to its story. */
export function OutcomeIndex({ stories, fileCount }: Props) {
  if (stories.length === 0) return null;
  return (
    <ol className="mt-6 border-t border-line" aria-label="Outcomes">
      {stories.map(({ anchor, title, rung, outcome, places: [first] }) => (
        <li key={anchor} className="border-b border-line">
          <a href={`#${anchor}`} className="debrief-outcome" data-many-files={fileCount > 1}>
            <LadderGlyph rung={rung} />
            <span className="min-w-0">{title}</span>
            <span className="text-ink-2">{outcome}</span>
            <span className="debrief-outcome-place">
              <span className="sr-only">, line </span>
              {first && placeWords(first, fileCount)}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function placeWords(range: LineRange, fileCount: number): string {
  return fileCount === 1 ? rangeWords(range) : `${range.file.replace(/^.*\//, '')}:${rangeWords(range)}`;
}
