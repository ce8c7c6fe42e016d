import type { ComponentProps } from 'react';
import { FieldFrame } from './field-frame.tsx';

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly errors?: readonly string[] | undefined;
};

/** One line of input. */
export function Field({ id, label, hint, errors, ...input }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} errors={errors}>
      {(about) => <input {...input} {...about} id={id} className="input mt-1" />}
    </FieldFrame>
  );
}
