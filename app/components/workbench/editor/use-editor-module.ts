import { useEffect, useState } from 'react';
import { isField } from '../is-field.ts';
import { watchTheme } from './watch-theme.ts';
import type { EditorModule } from './editor-module.ts';

/** Longest wait for a quiet moment before the editor is fetched. */
const IDLE_MS = 2_500;

/**
 * The code editor once it has arrived, else null: on a narrow page, before that, or when it cannot be loaded. It is fetched
 * when the browser is idle or the page first gets the focus, whichever comes first.
 */
export function useEditorModule(isNarrow: boolean): EditorModule | null {
  const [loaded, setLoaded] = useState<EditorModule | null>(null);

  // Reading must not wait for the editor, so that it comes after the page.
  useEffect(() => {
    if (isNarrow) return;
    let isGone = false;
    let stopTheme = () => {};
    let isAsked = false;
    const load = async () => {
      if (isAsked) return;
      isAsked = true;
      try {
        const module = await import('./editor.client.ts');
        await whenNobodyTypes();
        if (isGone) return;
        stopTheme = watchTheme(module);
        setLoaded(module);
      } catch {
        // The page stays as the server made it, and everything on it works.
      }
    };
    const callOff = whenIdle(() => void load());
    document.addEventListener('focusin', load, { once: true });
    return () => {
      isGone = true;
      callOff();
      stopTheme();
      document.removeEventListener('focusin', load);
    };
  }, [isNarrow]);

  return isNarrow ? null : loaded;
}

/**
 * Resolves when the focus is in no field: the editor takes the place of the code with the finding's form in it, and what
 * is typed at that moment would become commands.
 */
async function whenNobodyTypes(): Promise<void> {
  while (isField(document.activeElement)) {
    await new Promise<void>((resolve) => {
      // The focus is in its next place only after the event.
      document.addEventListener('focusout', () => setTimeout(resolve), { once: true });
    });
  }
}

/** Calls back in a quiet moment; Safari has no such event and gets a pause instead. */
function whenIdle(then: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(then, IDLE_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(then, { timeout: IDLE_MS });
  return () => cancelIdleCallback(handle);
}
