import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { lineWords } from '#app/domain/debrief/words.ts';
import { rowId } from './row-id.ts';

type Props = {
  readonly ranges: readonly LineRange[];
  readonly files: readonly { readonly path: string }[];
  /** Scrolls the code with JavaScript; without it the link does. */
  readonly onGo?: () => void;
};

/** Places in the code as links; the file is named when there are several. */
export function PlaceLinks({ ranges, files, onGo }: Props) {
  return ranges.map((range, index) => {
    const fileIndex = files.findIndex(({ path }) => path === range.file);
    const words = files.length > 1 ? `${lineWords(range)} of ${range.file}` : lineWords(range);
    return (
      <span key={`${range.file}:${range.start}`}>
        {index > 0 && ', '}
        {fileIndex < 0 ? (
          words
        ) : (
          <a
            href={`#${rowId(fileIndex, range.start)}`}
            className="link whitespace-nowrap"
            onClick={(event) => {
              if (onGo === undefined) return;
              event.preventDefault();
              onGo();
            }}
          >
            {words}
          </a>
        )}
      </span>
    );
  });
}
