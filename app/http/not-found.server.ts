/** Ends the request with 404: for what does not exist and for what this person may not know of. */
export function notFound(what = 'page'): never {
  throw new Response(`Not found: ${what}`, { status: 404, statusText: 'Not found' });
}
