import { toast } from 'sonner';

/** Long enough to read it and to reach the button. */
const SHOWN_MS = 10_000;

/** Says what was done and offers to take it back. */
export function toastWithUndo(words: string, undo: () => void): void {
  toast(words, { action: { label: 'Undo', onClick: undo }, duration: SHOWN_MS });
}
