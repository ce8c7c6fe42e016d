import { useRef, type PointerEvent } from 'react';
import { goToName } from './go-to.ts';
import { nameAtPoint } from './name-at-point.ts';
import type { Bench } from './use-bench.ts';

/**
 * Chooses lines with the pointer: a click takes one line, Shift-click extends to it, a drag over the numbers takes a range.
 * In the code itself a drag selects text, as anywhere, and chooses the lines that the text is on; Ctrl and a click go to where
 * the name is declared.
 */
export function useLineDrag(bench: Bench) {
  const start = useRef<number | null>(null);

  function choose(from: number, head: number) {
    bench.show({ selection: { file: bench.view.path, anchor: from, head } });
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const line = lineAt(event.target);
      if (line === null || event.button !== 0 || !isGutter(event.target)) return;
      const from = event.shiftKey ? bench.view.selection.anchor : line;
      // Only a mouse drags; a finger on the numbers scrolls, and a tap chooses.
      if (event.pointerType === 'mouse') start.current = from;
      if (event.pointerType === 'mouse') event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      choose(from, line);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (start.current === null || event.buttons !== 1) return;
      const line = lineAt(event.target);
      if (line !== null && line !== bench.view.selection.head) choose(start.current, line);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const wasDrag = start.current !== null;
      start.current = null;
      const line = lineAt(event.target);
      if (wasDrag || line === null || isGutter(event.target)) return;
      const name = nameAtPoint(event);
      if ((event.ctrlKey || event.metaKey) && name !== null) return goToName(bench, { line, ...name });
      const text = document.getSelection();
      const first = lineAt(text?.anchorNode?.parentElement ?? null);
      const last = lineAt(text?.focusNode?.parentElement ?? null);
      if (text?.isCollapsed === false && first !== null && last !== null) return choose(first, last);
      const anchor = event.shiftKey ? bench.view.selection.anchor : line;
      bench.show({ selection: { file: bench.view.path, anchor, head: line }, name });
    },
  };
}

function lineAt(target: EventTarget | null): number | null {
  if (!(target instanceof Element) || target.closest('button, [data-finding-form]') !== null) return null;
  const line = Number(target.closest('[data-line]')?.getAttribute('data-line'));
  return line > 0 ? line : null;
}

function isGutter(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.review-number, .review-mark') !== null;
}
