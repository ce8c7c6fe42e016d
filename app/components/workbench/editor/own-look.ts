/** The size of code and the screen-reader mode that the person chose, as the page around the editor has them. */
export function ownLook(box: HTMLElement): {
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly accessibilitySupport: 'on' | 'auto';
} {
  const style = getComputedStyle(box);
  return {
    fontSize: pixelsOf(style, '--code-size', 13),
    lineHeight: pixelsOf(style, '--code-row', 20),
    accessibilitySupport: box.closest('[data-screen-reader]') === null ? 'auto' : 'on',
  };
}

function pixelsOf(style: CSSStyleDeclaration, name: string, usual: number): number {
  const value = Number.parseFloat(style.getPropertyValue(name));
  return Number.isNaN(value) ? usual : value;
}
