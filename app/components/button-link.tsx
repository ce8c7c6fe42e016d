import { Link, type LinkProps } from '@remix-run/react';
import clsx from 'clsx';
import { buttonClass, type ButtonKind, type ButtonSize } from './button-class.ts';

type Props = LinkProps & { readonly kind?: ButtonKind; readonly size?: ButtonSize };

/** A link to another page that is that page's main way on, and so looks like a button. */
export function ButtonLink({ kind, size, className, ...rest }: Props) {
  return <Link className={clsx(buttonClass(kind, size), className)} {...rest} />;
}
