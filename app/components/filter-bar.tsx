import { Form } from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button.tsx';
import { ButtonLink } from './button-link.tsx';

type Props = {
  readonly children: ReactNode;
  /** Where everything is shown again; null while nothing is filtered. */
  readonly all: string | null;
};

/** Search and filters of a list as a GET form: the address is the state. */
export function FilterBar({ children, all }: Props) {
  return (
    <Form
      method="get"
      role="search"
      className="no-print mt-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 wide:flex wide:flex-wrap"
    >
      {children}
      <div className="col-span-2 flex gap-2">
        <Button type="submit">Show</Button>
        {all !== null && (
          <ButtonLink to={all} kind="quiet">
            Show all
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

type FilterInputProps = ComponentProps<'input'> & { readonly name: string; readonly label: string };

/** One field of the bar; a new address gives it its new value. */
export function FilterInput({ name, label, defaultValue, ...input }: FilterInputProps) {
  return (
    <div className="col-span-2 wide:min-w-[160px] wide:flex-1">
      <label htmlFor={name} className="block text-12 text-ink-2">
        {label}
      </label>
      <input
        key={String(defaultValue)}
        id={name}
        name={name}
        defaultValue={defaultValue}
        className="input mt-1"
        {...input}
      />
    </div>
  );
}

type FilterSelectProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly name: string }[];
};

/** One choice of the bar, `any` first. */
export function FilterSelect({ name, label, value, options }: FilterSelectProps) {
  return (
    <div className="min-w-0 wide:max-w-[240px]">
      <label htmlFor={name} className="block text-12 text-ink-2">
        {label}
      </label>
      <select key={value} id={name} name={name} defaultValue={value ?? ''} className="input mt-1">
        <option value="">any</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
