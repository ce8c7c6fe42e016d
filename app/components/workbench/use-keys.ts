import { useEffect, useRef } from 'react';
import { isField } from './is-field.ts';
import { commandOf, type Command } from './keys.ts';

/** Two keys of one command are pressed within this time. */
const CHORD_MS = 1_200;

/** What floats inside an editor and takes Escape for itself. */
const OPEN_WIDGETS = '.find-widget.visible, .suggest-widget.visible, .parameter-hints-widget.visible';

type Options = {
  /** Whether keys without Ctrl or Alt mean anything. */
  readonly areSingleKeysOn: boolean;
  readonly onCommand: (command: Command) => void;
};

/** Listens for the keys of the workbench and hands on the command; no single key fires while the learner types. */
export function useKeys(options: Options): void {
  const newest = useRef(options);
  newest.current = options;

  // One listener for the life of the page, in the capture phase: an editor would swallow the keys otherwise.
  useEffect(() => {
    let previous = { key: '', at: 0 };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const isChord = event.timeStamp - previous.at < CHORD_MS;
      const command = commandOf({
        key: event.key,
        code: event.code,
        hasCtrl: event.ctrlKey || event.metaKey,
        hasAlt: event.altKey,
        hasShift: event.shiftKey,
        isInField: isField(event.target),
        areSingleKeysOn: newest.current.areSingleKeysOn,
        previousKey: isChord ? previous.key : null,
      });
      previous = { key: event.key, at: event.timeStamp };
      if (command === null || isOwnKeyOf(event.target, event.key)) return;
      if (command !== 'escape') {
        event.preventDefault();
        event.stopPropagation();
      }
      newest.current.onCommand(command);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

/** Whether the key belongs to what has the focus: Escape to something that floats, arrows to anything but the code. */
function isOwnKeyOf(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Enter' && target.closest('dialog') !== null) return true;
  if (key === 'Escape') {
    if (target.closest('dialog, [role="dialog"], [role="listbox"]') !== null) return true;
    return target.closest('.monaco-editor')?.querySelector(OPEN_WIDGETS) instanceof Element;
  }
  if (!key.startsWith('Arrow')) return false;
  return target !== document.body && target.closest('[data-review-code]') === null;
}
