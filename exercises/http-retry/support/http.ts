/** Header names are lower-case throughout: the transport folds them on the way in and sends them as they are. */
export type HeaderMap = Readonly<Record<string, string>>;

export interface PartnerRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly headers?: HeaderMap;
  readonly body?: string;
}

/**
 * What the transport hands over as soon as the status line and the headers are in; the body may still be on its way.
 * `retry-after`, when present, is a whole number of seconds: the transport turns dates into seconds and drops
 * anything that it cannot read.
 */
export interface StreamedResponse {
  readonly status: number;
  readonly headers: HeaderMap;
  text(): Promise<string>;
}

/** `send` and `text` reject with the signal's reason once the signal aborts, and with an error of their own else. */
export interface Transport {
  send(request: PartnerRequest, signal: AbortSignal): Promise<StreamedResponse>;
}

/** An answer that was read to its end. */
export interface PartnerResponse {
  readonly status: number;
  readonly headers: HeaderMap;
  readonly body: string;
}
