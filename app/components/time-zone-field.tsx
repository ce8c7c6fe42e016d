import type { FieldMetadata } from '@conform-to/react';
import { getSelectProps } from '@conform-to/react';
import { useEffect, useRef } from 'react';
import { SelectField } from './select-field.tsx';

type Props = {
  readonly field: FieldMetadata<string>;
  readonly label: string;
  readonly hint: string;
  readonly zones: readonly string[];
  /** Whether the browser's own zone is chosen to begin with. */
  readonly guesses: boolean;
};

/** A choice among all time zones. */
export function TimeZoneField({ field, label, hint, zones, guesses }: Props) {
  const select = useRef<HTMLSelectElement>(null);
  // Only the browser knows where it is, and the first render must equal the server's.
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (guesses && select.current && zones.includes(own)) select.current.value = own;
  }, [guesses, zones]);
  const { key, ...props } = getSelectProps(field);
  return (
    <SelectField key={key} {...props} ref={select} label={label} hint={hint} errors={field.errors}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </SelectField>
  );
}
