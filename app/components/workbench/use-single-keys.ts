import { useEffect, useState } from 'react';

export type SingleKeys = { readonly areOn: boolean; readonly turn: (isOn: boolean) => void };

const KEY = 'countersign.single-keys';

/** Whether single letters are commands, remembered in this browser; on until somebody turns them off. */
export function useSingleKeys(): SingleKeys {
  const [areOn, setOn] = useState(true);

  // The server does not know what was chosen last time.
  useEffect(() => setOn(localStorage.getItem(KEY) !== 'off'), []);

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
