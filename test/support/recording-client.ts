import type { Client } from './client.ts';

export type Piece = { readonly from: string; readonly text: string };

/** The same client; status, headers and body of everything that it receives are kept. */
export function recordAll(client: Client, keep: (piece: Piece) => void): Client {
  const kept = async (from: string, answer: Promise<Response>): Promise<Response> => {
    const response = await answer;
    const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    keep({ from, text: `${response.status}\n${head}\n\n${await response.clone().text()}` });
    return response;
  };
  return {
    get: (path, headers) => kept(`GET ${path}`, client.get(path, headers)),
    postForm: (path, fields) => kept(`POST ${path}`, client.postForm(path, fields)),
    postJson: (path, body) => kept(`POST ${path}`, client.postJson(path, body)),
  };
}
