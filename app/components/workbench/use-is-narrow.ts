import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 760px)';

/** Whether the page is as narrow as a phone; the server assumes a desk. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(QUERY);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(QUERY).matches,
    () => false,
  );
}
