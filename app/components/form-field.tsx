import { getInputProps, type FieldMetadata } from '@conform-to/react';
import type { ComponentProps } from 'react';
import { Field } from './field.tsx';

type Props = Omit<ComponentProps<typeof Field>, 'id' | 'name' | 'errors' | 'type'> & {
  readonly field: FieldMetadata<string>;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'number';
};

/** A field of a form that `useForm` knows: what was typed and what is wrong with it come with it. */
export function FormField({ field, type = 'text', ...rest }: Props) {
  return <Field {...getInputProps(field, { type })} {...rest} errors={field.errors} />;
}
