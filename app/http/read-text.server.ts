import { errorJson } from './error-json.server.ts';

/** The body as UTF-8 text; ends the request with 413 as soon as it is longer than `maxBytes`, whatever its headers claim. */
export async function readText(request: Request, { maxBytes }: { maxBytes: number }): Promise<string> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const reader = request.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function tooLarge(maxBytes: number): Response {
  return errorJson(413, `This is too long: at most ${Math.floor(maxBytes / 1024)} KB can be sent at once.`);
}
