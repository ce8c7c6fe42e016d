import { useEffect, useState } from 'react';
import type { Bench } from '../use-bench.ts';
import type { CodeEditorInstance } from './editor-module.ts';

type Given = { readonly editor: CodeEditorInstance | null; readonly bench: Bench };

/** Height of the form until it has been measured. */
const FIRST_PX = 180;
/** Height of a row of code, as the options say. */
const LINE_PX = 20;

/**
 * An element under the selected finding's last line, to render its form into; null while no form is open. The editor leaves
 * a gap (a view zone) and the element floats over it (an overlay widget), as its own peek views do: a zone alone takes no clicks.
 */
export function useFindingZone({ editor, bench }: Given): HTMLElement | null {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const { selected, view, file } = bench;
  const isOpen = view.isFormOpen && selected !== null && selected.file === file.path;
  const findingId = isOpen ? selected.id : null;
  const afterLine = isOpen ? selected.endLine : 0;

  // Zone and widget live and end with the open form.
  useEffect(() => {
    if (editor === null || findingId === null) return;
    const node = document.createElement('div');
    node.className = 'zone-form';
    const widget = { getId: () => `finding-${findingId}`, getDomNode: () => node, getPosition: () => null };
    editor.addOverlayWidget(widget);
    const zone = {
      afterLineNumber: afterLine,
      heightInPx: FIRST_PX,
      domNode: document.createElement('div'),
      onDomNodeTop: (top: number) => (node.style.top = `${String(top)}px`),
    };
    let zoneId = '';
    editor.changeViewZones((zones) => (zoneId = zones.addZone(zone)));
    const fitWidth = () => {
      const { width, verticalScrollbarWidth } = editor.getLayoutInfo();
      node.style.width = `${String(width - verticalScrollbarWidth)}px`;
    };
    fitWidth();
    const layout = editor.onDidLayoutChange(fitWidth);
    let isSeen = false;
    const observer = new ResizeObserver(() => {
      zone.heightInPx = node.offsetHeight;
      editor.changeViewZones((zones) => zones.layoutZone(zoneId));
      if (!isSeen && node.offsetHeight > 0)
        revealBelow(editor, { line: afterLine, heightPx: node.offsetHeight });
      isSeen ||= node.offsetHeight > 0;
    });
    observer.observe(node);
    setElement(node);
    return () => {
      observer.disconnect();
      layout.dispose();
      editor.changeViewZones((zones) => zones.removeZone(zoneId));
      editor.removeOverlayWidget(widget);
      setElement(null);
    };
  }, [editor, findingId, afterLine, file.path]);

  return element;
}

/** Scrolls just so far that what stands under a line is seen whole. */
function revealBelow(editor: CodeEditorInstance, { line, heightPx }: { line: number; heightPx: number }) {
  const bottom = editor.getTopForLineNumber(line) + LINE_PX + heightPx;
  const hidden = bottom - (editor.getScrollTop() + editor.getLayoutInfo().height);
  if (hidden > 0) editor.setScrollTop(editor.getScrollTop() + hidden);
}
