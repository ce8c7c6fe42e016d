import { useEffect, useId, useRef } from 'react';
import { EditorWrite } from './editor/editor-write.tsx';
import type { Bench } from './use-bench.ts';

type Props = {
  readonly bench: Bench;
  /** Where the text stands in the exercise, so that its imports resolve. */
  readonly path: string;
  readonly label: string;
  readonly value: string;
  /** The text as shown, where changed lines are to be marked. */
  readonly original?: string;
  readonly errorLine: number | null;
  readonly onChange: (text: string) => void;
};

/** A place to write code: the editor where it is loaded, else a plain field that always works. */
export function CodeEditor({ bench, label, value, onChange, ...rest }: Props) {
  const fieldId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { view, show } = bench;
  const { wantsEditor: wantsFocus, wantsLine } = view;
  const onFocused = () => show({ wantsEditor: false, wantsLine: null });

  // A key that opens this field goes on in it.
  useEffect(() => {
    if (!wantsFocus || field.current === null) return;
    field.current.focus();
    if (wantsLine !== null) field.current.setSelectionRange(...lineSpan(field.current.value, wantsLine));
    show({ wantsEditor: false, wantsLine: null });
  }, [wantsFocus, wantsLine, show]);

  if (bench.editor !== null) {
    return (
      <div className="code-editor" data-editor>
        <EditorWrite
          module={bench.editor}
          files={bench.data.files}
          label={label}
          value={value}
          onChange={onChange}
          wantsFocus={wantsFocus}
          wantsLine={wantsLine}
          onFocused={onFocused}
          {...rest}
        />
      </div>
    );
  }
  return (
    <div className="code-editor" data-editor>
      <label htmlFor={fieldId} className="sr-only">
        {label}
      </label>
      <textarea
        id={fieldId}
        ref={field}
        className="code-field"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Where a line begins and ends in a text. */
function lineSpan(text: string, line: number): [number, number] {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.join('\n').length + (before.length > 0 ? 1 : 0);
  const end = text.indexOf('\n', start);
  return [start, end < 0 ? text.length : end];
}
