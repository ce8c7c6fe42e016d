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
  const fit = (value: number) => Math.round(Math.min(most, Math.max(least, value)));

  // The server does not know what was chosen last time.
  useEffect(() => {
    const kept = Number(localStorage.getItem(key));
    if (kept > 0) setPx(fit(kept));
  }, [key]);

  function resize(value: number) {
    setPx(fit(value));
    try {
      localStorage.setItem(key, String(fit(value)));
    } catch {
      // A full or closed store only forgets the size.
    }
  }

  return { name, start, least, most, px, resize };
}
