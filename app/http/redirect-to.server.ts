import { redirect, type TypedResponse } from '@remix-run/node';
import { safePath } from './safe-path.ts';

/** Sends the browser to a path of this site; a path that leads elsewhere becomes the first page. */
export function redirectTo(path: string, init: ResponseInit = {}): TypedResponse<never> {
  return redirect(safePath(path), init);
}
