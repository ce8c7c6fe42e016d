import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../countersign/paths.ts';
import type { Table } from '../table.ts';
import { openBrowser } from '../web/browse.ts';
import { measureEditor } from '../web/measure-editor.ts';
import { measureHighlight } from '../web/measure-highlight.ts';
import { measurePages } from '../web/measure-pages.ts';
import { measureResponse } from '../web/measure-response.ts';
import { serveApp } from '../web/serve-app.ts';

/** G13, G15 and G16: the built pages in this process and in a real browser. */
export const web: Table = {
  name: 'web',
  title: 'The pages',
  async measure(options) {
    if (!existsSync(join(ROOT, 'build/server/index.js'))) throw new Error('Run npm run build first.');
    const app = await serveApp();
    const browser = await openBrowser();
    try {
      return [
        ...(await measureResponse(app, options)),
        ...(await measureHighlight(options)),
        ...(await measureEditor({ app, browser }, options)),
        ...(await measurePages({ app, browser }, options)),
      ];
    } finally {
      await browser.close();
      await app.close();
    }
  },
};
