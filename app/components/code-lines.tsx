import { Fragment, type ReactNode } from 'react';

type Props = {
  /** One HTML string per line from `context.highlight`: escaped on the server, never a learner's raw text. */
  readonly lines: readonly string[];
  /** Names the region for screen readers, for example `code/points.ts`. */
  readonly label: string;
  /** Each row gets the id `<idPrefix>-<line>`. */
  readonly idPrefix: string;
  readonly isMarked?: (line: number) => boolean;
  /** What stands before the line number: a mark, a chip, a button. */
  readonly gutter?: (line: number) => ReactNode;
  /** A word after the line's code, such as the rung reached. */
  readonly trailing?: (line: number) => ReactNode;
  /** What opens under a line, such as a finding's form. */
  readonly below?: (line: number) => ReactNode;
};

/** Highlighted, numbered code that can be read and marked before any editor loads. */
export function CodeLines({ lines, label, idPrefix, isMarked, gutter, trailing, below }: Props) {
  return (
    // The region scrolls sideways, so it must take the keyboard's focus.
    <div className="code" role="region" aria-label={label} tabIndex={0}>
      <div className="code-rows">
        {lines.map((html, index) => {
          const line = index + 1;
          return (
            <Fragment key={line}>
              <div
                id={`${idPrefix}-${line}`}
                data-line={line}
                data-marked={isMarked?.(line)}
                className="code-line"
              >
                {gutter?.(line)}
                <span className="code-number">{line}</span>
                <span className="code-text">
                  <span dangerouslySetInnerHTML={{ __html: html }} />
                  {trailing?.(line)}
                </span>
              </div>
              {below?.(line)}
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}
