/** Whether the caller is a script that reads JSON, and not a browser that shows a page. */
export function wantsJson(request: Request): boolean {
  const accept = request.headers.get('Accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}
