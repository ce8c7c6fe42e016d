import type { ComponentProps } from 'react';
import { FieldFrame } from './field-frame.tsx';

type Props = Omit<ComponentProps<'textarea'>, 'id'> & {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly errors?: readonly string[] | undefined;
};

/** Several lines of input. */
export function TextAreaField({ id, label, hint, errors, ...area }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} errors={errors}>
      {(about) => <textarea {...area} {...about} id={id} className="input mt-1 font-mono text-12" />}
    </FieldFrame>
  );
}
