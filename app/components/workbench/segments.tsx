import clsx from 'clsx';
import { useId } from 'react';

type Props<Value extends string | number> = {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly isWide?: boolean;
};

/** One choice out of a few, all in sight: radio buttons that look like one control. */
export function Segments<Value extends string | number>(props: Props<Value>) {
  const { legend, options, value, onChoose, isWide } = props;
  const name = useId();
  return (
    <fieldset className={clsx('segments', isWide && 'segments-wide')}>
      <legend className="bench-label">{legend}</legend>
      <div className="segments-row">
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
