import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { renderToString } from 'react-dom/server';
import { RequestFacts } from './components/request-facts.ts';

/** A page as one string: nothing here is slow enough to stream. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Response {
  const html = renderToString(
    <RequestFacts.Provider value={{ nonce, requestId }}>
      <RemixServer context={remixContext} url={request.url} />
    </RequestFacts.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  keepPrivate(headers);
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** Loader data of a page change; an unexpected error carries the request's id, and nothing else of it. */
export function handleDataRequest(
  response: Response,
  { context }: LoaderFunctionArgs | ActionFunctionArgs,
): Response {
  keepPrivate(response.headers);
  if (response.status !== 500 || !response.headers.has('X-Remix-Error')) return response;
  const { headers, status } = response;
  return new Response(JSON.stringify({ message: `request ${context.requestId}` }), { status, headers });
}

/** Logs what went wrong under the request's id; a browser that left or asked for something odd is no error of ours. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.log.error(
    { err: error, requestId: context.requestId, path: new URL(request.url).pathname },
    'request failed',
  );
}

function keepPrivate(headers: Headers): void {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
}
