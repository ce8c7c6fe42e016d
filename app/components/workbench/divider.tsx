import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Size } from './use-size.ts';

type Props = {
  readonly label: string;
  readonly size: Size;
  /** `x` lies between columns, `y` between rows. */
  readonly axis: 'x' | 'y';
  /** Whether the part grows when the divider moves right or down. */
  readonly grows: 'forward' | 'backward';
};

const STEP_PX = 24;

/** A line between two parts of the page that can be dragged, or moved with the arrow keys. */
export function Divider({ label, size, axis, grows }: Props) {
  const from = useRef<{ at: number; px: number } | null>(null);
  const sign = grows === 'forward' ? 1 : -1;
  const place = (event: PointerEvent) => (axis === 'x' ? event.clientX : event.clientY);

  function onKeyDown(event: KeyboardEvent) {
    const forward = axis === 'x' ? 'ArrowRight' : 'ArrowDown';
    const backward = axis === 'x' ? 'ArrowLeft' : 'ArrowUp';
    if (event.key === forward) size.resize(size.px + sign * STEP_PX);
    else if (event.key === backward) size.resize(size.px - sign * STEP_PX);
    else if (event.key === 'Home') size.resize(size.least);
    else if (event.key === 'End') size.resize(size.most);
    else return;
    event.preventDefault();
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      className="divider"
      data-axis={axis}
      aria-label={label}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-valuenow={size.px}
      aria-valuemin={size.least}
      aria-valuemax={size.most}
      onKeyDown={onKeyDown}
      onDoubleClick={() => size.resize(size.start)}
      onPointerDown={(event) => {
        from.current = { at: place(event), px: size.px };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current !== null) size.resize(from.current.px + sign * (place(event) - from.current.at));
      }}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
    />
  );
}
