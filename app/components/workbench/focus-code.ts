/** Moves the focus back to the code under review, whichever way it is shown now. */
export function focusCode(): void {
  const code = document.querySelector('[data-review-code]');
  const target = code?.querySelector('textarea, [role="textbox"]') ?? code;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
