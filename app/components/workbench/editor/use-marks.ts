import { useEffect, useMemo, useRef } from 'react';
import { flagSelection, openFinding } from '../bench-acts.ts';
import { linesInWords, rangeOf } from '../line-selection.ts';
import type { NumberedFinding } from '../order-findings.ts';
import type { Bench } from '../use-bench.ts';
import type { CodeEditorInstance, EditorModule } from './editor-module.ts';

type Given = {
  readonly editor: CodeEditorInstance | null;
  readonly module: EditorModule;
  readonly bench: Bench;
};

/** Bars and numbered chips of the findings in the open file, and the small button that flags the selection. */
export function useMarks({ editor, module, bench }: Given): void {
  const newest = useRef(bench);
  newest.current = bench;
  const { file, selected, view } = bench;
  const selectedId = selected?.id ?? null;
  const findings = useMemo(
    () => bench.findings.filter((finding) => finding.file === file.path),
    [bench.findings, file.path],
  );
  const isFormOpen = view.isFormOpen && selected !== null;

  // The bars: decorations of the model that is open.
  useEffect(() => {
    if (editor === null) return;
    const decorations = editor.createDecorationsCollection(
      findings.map((finding) => {
        const isSelected = finding.id === selectedId;
        return {
          range: new module.Range(finding.startLine, 1, finding.endLine, 1),
          options: {
            isWholeLine: true,
            className: isSelected ? 'mark-lines' : null,
            marginClassName: isSelected ? 'mark-bar mark-bar-selected mark-lines' : 'mark-bar',
          },
        };
      }),
    );
    return () => decorations.clear();
  }, [editor, module, findings, selectedId]);

  // The chips: small elements of our own in the margin.
  useEffect(() => {
    if (editor === null) return;
    const chips = findings.map((finding) => {
      const node = button('chip', String(finding.number), () => openFinding(newest.current, finding));
      node.toggleAttribute('data-filled', finding.id === selectedId);
      const lines = linesInWords({ start: finding.startLine, end: finding.endLine });
      node.setAttribute('aria-label', `Finding ${String(finding.number)}, ${lines}`);
      return glyph(module, `chip-${finding.id}`, node, finding.startLine, zIndexOf(finding, selectedId));
    });
    for (const chip of chips) editor.addGlyphMarginWidget(chip);
    return () => {
      for (const chip of chips) editor.removeGlyphMarginWidget(chip);
    };
  }, [editor, module, findings, selectedId]);

  // The flag button stands at the last selected line while no form is open.
  useEffect(() => {
    const { start, end } = rangeOf(view.selection);
    if (editor === null || isFormOpen || view.selection.file !== file.path) return;
    if (findings.some((finding) => finding.startLine === end)) return;
    const node = button('flag-here', '+', () => flagSelection(newest.current));
    node.title = `Flag ${linesInWords({ start, end })} (F)`;
    node.setAttribute('aria-label', `Flag ${linesInWords({ start, end })}`);
    const widget = glyph(module, 'flag-here', node, end, 1);
    editor.addGlyphMarginWidget(widget);
    return () => editor.removeGlyphMarginWidget(widget);
  }, [editor, module, file.path, view.selection, isFormOpen, findings]);
}

function button(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.className = className;
  node.textContent = text;
  // The editor hides its margin from screen readers: the list of findings is the way for the keyboard.
  node.tabIndex = -1;
  node.addEventListener('click', onClick);
  return node;
}

function glyph({ editor, Range }: EditorModule, id: string, node: HTMLElement, line: number, zIndex: number) {
  return {
    getId: () => id,
    getDomNode: () => node,
    getPosition: () => ({ lane: editor.GlyphMarginLane.Center, zIndex, range: new Range(line, 1, line, 1) }),
  };
}

/** Where two findings begin on one line the selected one is on top. */
function zIndexOf(finding: NumberedFinding, selectedId: string | null): number {
  return finding.id === selectedId ? 3 : 2;
}
