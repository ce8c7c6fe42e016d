import { useEffect, useState } from 'react';

/** How often words like "8 s ago" move on. */
const TICK_MS = 4_000;

/** The time, ticking: the server's until the page has loaded, so that both render the same words. */
export function useNow(serverNow: number): number {
  const [now, setNow] = useState(serverNow);

  // The browser's clock takes over once the page runs.
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);

  return now;
}
