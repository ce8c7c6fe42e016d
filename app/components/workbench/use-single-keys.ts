import { useEffect, useState } from 'react';

export type SingleKeys = { readonly areOn: boolean; readonly turn: (isOn: boolean) => void };

const KEY = 'countersign.single-keys';

/** Whether single letters are commands: as the profile says, unless it was chosen otherwise in this browser. */
export function useSingleKeys({ usual }: { readonly usual: boolean }): SingleKeys {
  const [areOn, setOn] = useState(usual);

  // The server does not know what was chosen last time.
  useEffect(() => {
    const chosen = localStorage.getItem(KEY);
    if (chosen !== null) setOn(chosen === 'on');
  }, []);

  function turn(isOn: boolean) {
    setOn(isOn);
    try {
      localStorage.setItem(KEY, isOn ? 'on' : 'off');
    } catch {
      // A full or closed store only forgets the choice.
    }
  }

  return { areOn, turn };
}
