import clsx from 'clsx';
import { memo } from 'react';
import { LadderGlyph } from '#app/components/ladder-glyph.tsx';
import { RUNG_NAMES } from '#app/components/rung.ts';
import type { CodeRow } from './code-rows.ts';
import type { LineMark } from './line-marks.ts';

type Props = {
  readonly row: CodeRow;
  readonly id: string | undefined;
  readonly mark: LineMark | undefined;
  /** Anchor of the story being read. */
  readonly active: string | null;
};

const SIGNS = { same: ' ', removed: '−', added: '+' } as const;

/** One row of code: your mark, the real one, the number, the code, and the rung's word. Drawn anew only when its own marks change. */
export const CodeRowLine = memo(function CodeRowLine({ row, id, mark, active }: Props) {
  return (
    <div
      id={id}
      className="code-line debrief-row"
      data-marked={(active !== null && mark?.anchors.has(active)) || undefined}
      data-change={row.change === 'same' ? undefined : row.change}
    >
      <Yours mark={mark} active={active} />
      <Real mark={mark} />
      <span className="code-number">{row.shown ?? ''}</span>
      <span className="debrief-sign">{SIGNS[row.change]}</span>
      <span className="code-text">
        <span dangerouslySetInnerHTML={{ __html: row.html }} />
        {mark && mark.words.length > 0 && <span className="debrief-word">{mark.words.join(', ')}</span>}
      </span>
    </div>
  );
});

function Yours({ mark, active }: Pick<Props, 'mark' | 'active'>) {
  const chips = mark?.chips ?? [];
  const [first] = chips;
  const numbers = chips.map(({ number }) => number).join(',');
  return (
    <span className={clsx('debrief-you', mark?.isYours && 'debrief-you-bar')}>
      {first && (
        <a
          href={`#${first.anchor ?? 'main'}`}
          className="debrief-chip"
          data-active={chips.some(({ anchor }) => anchor !== null && anchor === active)}
          aria-label={`Your finding ${numbers}`}
        >
          {numbers}
        </a>
      )}
    </span>
  );
}

function Real({ mark }: Pick<Props, 'mark'>) {
  const [first] = mark?.begins ?? [];
  return (
    <span className="debrief-real" data-real={mark?.real ?? undefined}>
      {first && (
        <a
          href={`#${first.anchor}`}
          className="debrief-glyph"
          aria-label={`${first.title}: ${RUNG_NAMES[first.rung]}`}
        >
          <LadderGlyph rung={first.rung} />
        </a>
      )}
    </span>
  );
}
