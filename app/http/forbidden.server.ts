/** Ends the request with 403: the person may know that the page exists, but not use it. */
export function forbidden(): never {
  throw new Response('Not allowed', { status: 403, statusText: 'Not allowed' });
}
