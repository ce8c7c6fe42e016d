import { useSearchParams } from '@remix-run/react';
import type { Show } from './show.ts';

/** Makes the search of this page's address with another version of the code shown, and all else kept. */
export function useShowLink(): (show: Show) => string {
  const [params] = useSearchParams();
  return (show) => {
    const next = new URLSearchParams(params);
    next.delete('show');
    if (show !== 'shown') next.set('show', show);
    return `?${next.toString()}`;
  };
}
