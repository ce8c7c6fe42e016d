import { useEffect, useState } from 'react';

type Limits = {
  readonly name: string;
  readonly start: number;
  readonly least: number;
  readonly most: number;
};

export type Size = Limits & { readonly px: number; readonly resize: (px: number) => void };

/** The size of a part of the page in pixels, remembered in this browser. */
export function useSize({ name, start, least, most }: Limits): Size {
  const [px, setPx] = useState(start);
  const key = `countersign.size.${name}`;

  // The server does not know what was chosen last time.
  useEffect(() => {
    const kept = Number(localStorage.getItem(key));
    if (kept > 0) setPx(fit(kept, { least, most }));
  }, [key, least, most]);

  function resize(value: number) {
    const fitted = fit(value, { least, most });
    setPx(fitted);
    try {
      localStorage.setItem(key, String(fitted));
    } catch {
      // A full or closed store only forgets the size.
    }
  }

  return { name, start, least, most, px, resize };
}

function fit(px: number, { least, most }: Pick<Limits, 'least' | 'most'>): number {
  return Math.round(Math.min(most, Math.max(least, px)));
}
