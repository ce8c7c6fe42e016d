import clsx from 'clsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small';

/** The classes of anything that looks like a button, a link included. */
export function buttonClass(kind: ButtonKind = 'secondary', size: ButtonSize = 'normal'): string {
  return clsx('button', `button-${kind}`, size === 'small' && 'button-small');
}
