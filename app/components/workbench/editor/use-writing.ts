import { useEffect, useState } from 'react';
import type { WorkbenchFile } from '../workbench-data.ts';
import type { EditorModule } from './editor-module.ts';
import { applyTheme } from './watch-theme.ts';

/**
 * Whether what writing needs has arrived: an editor takes its completion and commands from what is registered when it is made.
 * Where it cannot be loaded the editor is made without.
 */
export function useWriting(module: EditorModule, files: readonly WorkbenchFile[]): boolean {
  const [isReady, setIsReady] = useState(false);

  // Fetched when the first editor for writing opens, from memory after that.
  useEffect(() => {
    let isGone = false;
    const prepare = async () => {
      try {
        const { assistWriting } = await import('./writing.client.ts');
        assistWriting(module, files);
        applyTheme(module);
      } catch {
        // Writing works without completion.
      }
      if (!isGone) setIsReady(true);
    };
    void prepare();
    return () => {
      isGone = true;
    };
  }, [module, files]);

  return isReady;
}
