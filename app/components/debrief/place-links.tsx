import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { lineWords } from '#app/domain/debrief/words.ts';
import { rowId } from './row-id.ts';

type Props = {
  readonly ranges: readonly LineRange[];
  readonly files: readonly { readonly path: string }[];
  /** Scrolls the code with JavaScript; without it the link does. */
  readonly onGo?: (range: LineRange) => void;
};

/** Places in the code as links; with several files, the last place of each file names it. */
export function PlaceLinks({ ranges, files, onGo }: Props) {
  return ranges.map((range, index) => {
    const fileIndex = files.findIndex(({ path }) => path === range.file);
    const isLastOfFile = ranges[index + 1]?.file !== range.file;
    return (
      <span key={`${range.file}:${range.start}`}>
        {index > 0 && ', '}
        {fileIndex < 0 ? (
          lineWords(range)
        ) : (
          <a
            href={`#${rowId(fileIndex, range.start)}`}
            className="link whitespace-nowrap underline decoration-line-strong underline-offset-3"
            onClick={(event) => {
              if (onGo === undefined) return;
              event.preventDefault();
              onGo(range);
            }}
          >
            {lineWords(range)}
          </a>
        )}
        {isLastOfFile && (files.length > 1 || fileIndex < 0) && ` of ${range.file.replace(/^.*\//, '')}`}
      </span>
    );
  });
}
