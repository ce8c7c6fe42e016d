import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly isWide?: boolean;
  /** What gets the focus first; without it the browser takes the first control. */
  readonly initialFocus?: RefObject<HTMLElement>;
  /** Gets the way to close it where something inside decides. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
};

/** A window over the page for one decision or one text; Escape and the cross close it, the focus goes back where it was. */
export function Dialog({ title, onClose, isWide, initialFocus, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();

  // Only the browser's own call makes the rest of the page inert and keeps the focus inside.
  useEffect(() => {
    dialog.current?.showModal();
    initialFocus?.current?.focus();
  }, [initialFocus]);

  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="bench-dialog"
      data-wide={isWide || undefined}
      aria-labelledby={headingId}
      onClose={onClose}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={headingId}>{title}</h2>
          <button type="button" className="bench-icon-button" aria-label="Close" onClick={close}>
            <X size={16} aria-hidden />
          </button>
        </div>
        {typeof children === 'function' ? children(close) : children}
      </div>
    </dialog>
  );
}
