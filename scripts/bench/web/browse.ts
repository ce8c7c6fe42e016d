import { chromium, type Browser } from 'playwright-core';
import { BROWSER_ARGUMENTS } from '../../test/browser-arguments.ts';
import { requireBrowser } from '../../test/require-browser.ts';
import type { ServedApp } from './serve-app.ts';

/** What one page fetched of scripts and styles: bytes over the wire (brotli where the server has it) by file name. */
export type Visit = {
  readonly bytes: ReadonlyMap<string, number>;
  /** Milliseconds after the visit began: the first paint with code, and the first request for the editor. */
  readonly paintedAt: number;
  readonly editorAt: number | null;
};

/** Starts the machine's browser. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_ARGUMENTS] });
}

/** Opens a page in a fresh profile, signed in, and waits for `until` to be there and the network to be quiet. */
export async function visit(
  browser: Browser,
  app: ServedApp,
  { path, width = 1440, until }: { path: string; width?: number; until: string },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const [name = '', value = ''] = app.cookie.split('=');
  await context.addCookies([{ name, value, url: app.url }]);
  const page = await context.newPage();
  const sizes: Promise<readonly [string, number]>[] = [];
  page.on('requestfinished', (request) => {
    const file = new URL(request.url()).pathname;
    if (!/^\/assets\/.*\.(?:js|css)$/.test(file)) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => [file, responseBodySize] as const));
  });
  await page.goto(app.url + path);
  await page.locator(until).first().waitFor();
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(() => {
    const editor = performance
      .getEntriesByType('resource')
      .find(({ name: url }) => url.includes('/editor.client'));
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return { paintedAt: paint?.startTime ?? Number.NaN, editorAt: editor?.startTime ?? null };
  });
  const bytes = new Map(await Promise.all(sizes));
  await context.close();
  return { bytes, ...times };
}
