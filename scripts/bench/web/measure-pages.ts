import type { Browser } from 'playwright-core';
import type { MeasureOptions, Row } from '../table.ts';
import { visit } from './browse.ts';
import { buildBareApp } from './build-bare-app.ts';
import type { ServedApp } from './serve-app.ts';

const PAGES = ['/', '/exercises', '/exercises/quiz-grading', '/attempts'] as const;

/** G16: the scripts of pages without the editor beside those of a Remix app that only says a word. */
export async function measurePages(
  { app, browser }: { app: ServedApp; browser: Browser },
  { tell }: MeasureOptions,
): Promise<readonly Row[]> {
  tell('a bare Remix app is built');
  const bare = await buildBareApp();
  const rows: Row[] = [];
  for (const path of PAGES) {
    tell(`scripts of ${path}`);
    const { bytes } = await visit(browser, app, { path, until: 'main' });
    const scripts = [...bytes].filter(([file]) => file.endsWith('.js'));
    const sum = scripts.reduce((total, [, size]) => total + size, 0);
    rows.push({
      goal: 'G16',
      what: `scripts of ${path} / bare Remix and React`,
      wanted: { most: 1.3 },
      figure: sum / bare,
      unit: '×',
      detail: `${(sum / 1000).toFixed(0)} kB in ${scripts.length} files, bare ${(bare / 1000).toFixed(0)} kB, brotli`,
    });
  }
  return rows;
}
