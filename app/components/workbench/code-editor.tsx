import { useId } from 'react';
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

/** A place to write code: a plain field that always works. */
export function CodeEditor({ label, value, onChange }: Props) {
  const fieldId = useId();
  return (
    <div className="code-editor" data-editor>
      <label htmlFor={fieldId} className="sr-only">
        {label}
      </label>
      <textarea
        id={fieldId}
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
