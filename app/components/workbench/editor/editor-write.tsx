import { useEffect, useRef, useState } from 'react';
import type { WorkbenchFile } from '../workbench-data.ts';
import { changedLines } from './changed-lines.ts';
import type { CodeEditorInstance, EditorModule } from './editor-module.ts';
import { ownLook } from './own-look.ts';
import { WRITE_OPTIONS } from './review-options.ts';
import { useWriting } from './use-writing.ts';
import { openWriteModel } from './write-model.ts';

type Props = {
  readonly module: EditorModule;
  readonly files: readonly WorkbenchFile[];
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly original?: string | undefined;
  readonly errorLine: number | null;
  readonly wantsFocus: boolean;
  readonly wantsLine: number | null;
  readonly onFocused: () => void;
  readonly onChange: (text: string) => void;
};

/** An editor for a proof or a fix, with completion and errors once the TypeScript service has come. */
export function EditorWrite(props: Props) {
  const {
    module,
    files,
    path,
    label,
    value,
    original,
    errorLine,
    wantsFocus,
    wantsLine,
    onFocused,
    onChange,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null);
  const newest = useRef({ onChange, onFocused, value });
  newest.current = { onChange, onFocused, value };

  /** Texts that were handed up and have not come back as `value` yet: fast typing is ahead of React. */
  const onTheWay = useRef<string[]>([]);
  const isReady = useWriting(module, files);

  // The editor is not React's: made once for its path, thrown away with the pane.
  useEffect(() => {
    if (box.current === null || !isReady) return;
    const model = openWriteModel(module, path, newest.current.value);
    const created = module.editor.create(box.current, {
      ...WRITE_OPTIONS,
      ...ownLook(box.current),
      model,
      ariaLabel: label,
    });
    const listening = model.onDidChangeContent(() => {
      const text = model.getValue();
      if (onTheWay.current.length === 0 && text === newest.current.value) return;
      onTheWay.current.push(text);
      newest.current.onChange(text);
    });
    setEditor(created);
    return () => {
      listening.dispose();
      created.dispose();
      model.dispose();
      setEditor(null);
    };
  }, [module, path, label, isReady]);

  // A key that opens this editor goes on in it.
  useEffect(() => {
    if (editor === null || !wantsFocus) return;
    editor.focus();
    if (wantsLine !== null) {
      editor.setPosition({ lineNumber: wantsLine, column: 1 });
      editor.revealLineInCenterIfOutsideViewport(wantsLine);
    }
    newest.current.onFocused();
  }, [editor, wantsFocus, wantsLine]);

  // Undo, reset and another tab change the text from outside.
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model) return;
    const own = onTheWay.current.indexOf(value);
    onTheWay.current = own < 0 ? [] : onTheWay.current.slice(own + 1);
    if (own >= 0 || model.getValue() === value) return;
    editor.executeEdits('outside', [{ range: model.getFullModelRange(), text: value }]);
  }, [editor, value]);

  // Lines that differ from the code as shown, and the line where the last run failed.
  useEffect(() => {
    if (editor === null) return;
    const changed = original === undefined ? [] : changedLines(original, value);
    const decorations = editor.createDecorationsCollection([
      ...changed.map((line) => lineMark(module, line, 'line-changed')),
      ...(errorLine === null ? [] : [lineMark(module, errorLine, 'line-failed')]),
    ]);
    return () => decorations.clear();
  }, [editor, module, value, original, errorLine]);

  return <div className="editor-write" ref={box} />;
}

function lineMark({ Range }: EditorModule, line: number, className: string) {
  return {
    range: new Range(line, 1, line, 1),
    options: { isWholeLine: true, linesDecorationsClassName: className },
  };
}
