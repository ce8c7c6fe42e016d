/** What takes text although it stands in the code. */
const FIELDS_IN_CODE = '[data-finding-form], .find-widget';

/** Whether what has the focus takes text or keys for itself; the code under review does not, even inside an editor. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[data-review-code]') !== null && target.closest(FIELDS_IN_CODE) === null) return false;
  if (target.closest('[role="listbox"], [role="dialog"], dialog, [data-editor]') !== null) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
