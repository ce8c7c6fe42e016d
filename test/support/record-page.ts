import type { Page } from 'playwright-core';
import type { Piece } from './recording-client.ts';

/** What a page said to its workers and heard from them, kept where a test can read it. */
const LISTEN = `
  window.__said = [];
  const keep = (data) => { try { window.__said.push(JSON.stringify(data) ?? ''); } catch { window.__said.push(String(data)); } };
  const Original = window.Worker;
  window.Worker = class extends Original {
    constructor(...given) { super(...given); this.addEventListener('message', (event) => keep(event.data)); }
    postMessage(data, ...rest) { keep(data); return super.postMessage(data, ...rest); }
  };
`;

export type PageRecorder = {
  /** Everything since the last call: answers with their headers, sockets, workers, console, storage and the page itself. */
  take(): Promise<readonly Piece[]>;
};

/** Listens to all that reaches a page, from before its first document on. */
export async function recordPage(page: Page): Promise<PageRecorder> {
  const kept: Promise<Piece>[] = [];
  const keep = (from: string, text: string) => kept.push(Promise.resolve({ from, text }));
  await page.addInitScript({ content: LISTEN });
  page.on('console', (message) => keep('the console', message.text()));
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => keep(`a socket to ${socket.url()}`, payload.toString()));
    socket.on('framesent', ({ payload }) => keep(`a socket to ${socket.url()}`, payload.toString()));
  });
  page.on('response', (response) => {
    const from = `${response.request().method()} ${response.url()}`;
    const read = async (): Promise<Piece> => {
      const head = JSON.stringify(await response.allHeaders());
      // A redirect and an answer to a page that has gone have no body.
      const body = await response.text().catch(() => '');
      return { from, text: `${head}\n${body}` };
    };
    kept.push(read());
  });
  return {
    async take() {
      const said = await page.evaluate('window.__said.splice(0).join("\\n")');
      const storage = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
      keep('a worker', String(said));
      keep('the storage', String(storage));
      keep('the page', await page.content());
      return Promise.all(kept.splice(0));
    },
  };
}
