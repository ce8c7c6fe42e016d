import type { ComponentProps } from 'react';
import { FieldFrame } from './field-frame.tsx';

type Props = Omit<ComponentProps<'select'>, 'id'> & {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly errors?: readonly string[] | undefined;
};

/** One choice out of a list: label above, hint under it, what is wrong below. */
export function SelectField({ id, label, hint, errors, children, ...select }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} errors={errors}>
      {(about) => (
        <select {...select} {...about} id={id} className="input mt-1">
          {children}
        </select>
      )}
    </FieldFrame>
  );
}
