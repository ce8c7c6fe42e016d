import { json as remixJson, type TypedResponse } from '@remix-run/node';

/** A JSON answer that `useActionData` and `useFetcher` know the type of. */
export function json<T>(data: T, init: ResponseInit = {}): TypedResponse<T> {
  return remixJson(data, init);
}
