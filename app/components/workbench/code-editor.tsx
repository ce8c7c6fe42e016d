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
  const wantsFocus = view.wantsEditor;
  const onFocused = () => show({ wantsEditor: false });

  // A key that opens this field goes on in it.
  useEffect(() => {
    if (!wantsFocus || field.current === null) return;
    field.current.focus();
    show({ wantsEditor: false });
  }, [wantsFocus, show]);

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
