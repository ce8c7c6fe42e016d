import { useEffect, useState } from 'react';

type Props = { readonly at: number; readonly style?: keyof typeof STYLES };

const STYLES = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  minute: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A point in time, first in UTC as the server knows it, then in the reader's own time zone. */
export function Moment({ at, style = 'minute' }: Props) {
  const [timeZone, setTimeZone] = useState('UTC');
  // Only the browser knows the reader's time zone, and the first render must equal the server's.
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const text = new Intl.DateTimeFormat('en-GB', { ...STYLES[style], timeZone }).format(at);
  return (
    <time dateTime={new Date(at).toISOString()} className="whitespace-nowrap tabular-nums">
      {text}
    </time>
  );
}
