/** The JSON answer of every refused `fetch`: `{"error":{"message"}}`. */
export function errorJson(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error: { message } }, { status, headers });
}
