import { toast } from 'sonner';

const SHOWN_MS = 4_000;

/** Says why a key did nothing, on screen and, since toasts are a live region, to screen readers. */
export function tell(words: string): void {
  toast(words, { id: 'tell', duration: SHOWN_MS });
}
