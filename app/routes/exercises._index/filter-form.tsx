import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { ButtonLink } from '#app/components/button-link.tsx';
import { LANGUAGE_NAMES } from '#app/components/language-names.ts';
import type { Language } from '#app/domain/exercise/language.ts';
import { filterQuery, LEVELS, MINUTES, type CatalogueFilters } from './catalogue-filters.ts';

type Props = {
  readonly filters: CatalogueFilters;
  readonly languages: readonly Language[];
  /** Whether to offer the way back to all exercises; an empty result offers it itself. */
  readonly canShowAll: boolean;
};

/** Search and filters as a GET form: the address is the state. With JavaScript a choice applies at once. */
export function FilterForm({ filters, languages, canShowAll }: Props) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  // The address also changes from elsewhere (Back, Show all), and the fields must then say what is shown.
  useEffect(() => {
    if (form.current) showFilters(form.current, filters);
  }, [filters]);
  const apply = (fields: HTMLFormElement) =>
    submit(filledIn(fields), { replace: true, preventScrollReset: true });
  return (
    <Form
      ref={form}
      method="get"
      role="search"
      className="no-print mt-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 wide:flex wide:flex-wrap"
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) apply(event.currentTarget);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        apply(event.currentTarget);
      }}
    >
      <div className="col-span-2 wide:min-w-[240px] wide:flex-1">
        <label htmlFor="q" className="block text-12 text-ink-2">
          Search
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={filters.search}
          maxLength={100}
          className="input mt-1"
        />
      </div>
      <Select name="language" label="Language" value={filters.language}>
        {languages.map((language) => (
          <option key={language} value={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </Select>
      <Select name="level" label="Level" value={filters.level}>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {level}
          </option>
        ))}
      </Select>
      <Select name="minutes" label="Time" value={filters.minutes}>
        {MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            up to {minutes} min
          </option>
        ))}
      </Select>
      <Select name="state" label="Your state" value={filters.state}>
        <option value="new">not started</option>
        <option value="open">under way</option>
        <option value="done">debriefed</option>
      </Select>
      <div className="col-span-2 flex gap-2">
        <Button type="submit">Search</Button>
        {canShowAll && (
          <ButtonLink to="/exercises" kind="quiet">
            Show all
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

type SelectProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | number | null;
  readonly children: ReactNode;
};

function Select({ name, label, value, children }: SelectProps) {
  return (
    <div>
      <label htmlFor={name} className="block text-12 text-ink-2">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value ?? ''} className="input mt-1">
        <option value="">any</option>
        {children}
      </select>
    </div>
  );
}

function showFilters(form: HTMLFormElement, filters: CatalogueFilters): void {
  const query = filterQuery(filters);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = query[field.name] ?? '';
  }
}

/** What is filled in; an empty field would only lengthen the address. */
function filledIn(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') query.set(name, value.trim());
  }
  return query;
}
