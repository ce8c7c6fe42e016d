import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { buttonClass, type ButtonKind, type ButtonSize } from './button-class.ts';

type Props = ComponentProps<'button'> & { readonly kind?: ButtonKind; readonly size?: ButtonSize };

/** A button that says what it does; `type="button"` unless told otherwise. One primary button per page. */
export function Button({ kind, size, className, type = 'button', ...rest }: Props) {
  return <button type={type} className={clsx(buttonClass(kind, size), className)} {...rest} />;
}
