import type { Browser } from 'playwright-core';
import type { MeasureOptions, Row } from '../table.ts';
import { median } from '../take-turns.ts';
import { visit } from './browse.ts';
import { buildStockEditor } from './build-stock-editor.ts';
import type { ServedApp } from './serve-app.ts';

/**
 * G15: what the browser fetches for the editor of the review, which is what a desk fetches more than a phone, beside stock
 * Monaco with its TypeScript worker; and whether the code is on screen before any of it is asked for.
 */
export async function measureEditor(
  { app, browser }: { app: ServedApp; browser: Browser },
  { rounds, tell }: MeasureOptions,
): Promise<readonly Row[]> {
  const path = app.attemptPath;
  tell(`the workbench in a browser, ${rounds} visits`);
  const phone = await visit(browser, app, { path, width: 390, until: '.review-line' });
  const leads: number[] = [];
  let ours = 0;
  for (let round = 0; round < rounds; round += 1) {
    const desk = await visit(browser, app, { path, until: '.monaco-editor .view-line' });
    if (desk.editorAt !== null) leads.push(desk.editorAt - desk.paintedAt);
    ours = [...desk.bytes].reduce((sum, [file, bytes]) => sum + (phone.bytes.has(file) ? 0 : bytes), 0);
  }
  tell('stock Monaco is built');
  const stock = await buildStockEditor();
  return [
    {
      goal: 'G15',
      what: 'editor / stock Monaco with TypeScript',
      wanted: { most: 0.4 },
      figure: ours / stock,
      unit: '×',
      detail: `${kilobytes(ours)}, stock ${kilobytes(stock)}, both brotli`,
    },
    {
      goal: 'G15',
      what: 'code on screen before the editor is asked for',
      wanted: { least: 0 },
      figure: median(leads),
      unit: 'ms',
      detail: `the first paint comes this much earlier, median of ${leads.length} visits`,
    },
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
