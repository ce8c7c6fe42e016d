/** Where a request comes from, as a list of sessions shows it. */
export function deviceOf({
  request,
  context,
}: {
  readonly request: Request;
  readonly context: { readonly address: string };
}): { readonly userAgent: string | null; readonly address: string } {
  return { userAgent: request.headers.get('User-Agent'), address: context.address };
}
