import { nameAt } from './navigate/find-definition.ts';

type Point = { readonly clientX: number; readonly clientY: number };

/** The name in the server's code under a point of the screen, or null. */
export function nameAtPoint({ clientX, clientY }: Point): ReturnType<typeof nameAt> {
  // Older browsers know no caret at a point; the keyboard's way to a definition works there.
  if (!('caretPositionFromPoint' in document)) return null;
  const caret = document.caretPositionFromPoint(clientX, clientY);
  const text = caret?.offsetNode.parentElement?.closest('.review-text');
  if (!caret || !text) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(caret.offsetNode, caret.offset);
  return nameAt(text.textContent ?? '', before.toString().length);
}
