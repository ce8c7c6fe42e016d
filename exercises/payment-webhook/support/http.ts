/** What the web server hands over: header names in lower case, the UTF-8 body (256 KB at most) exactly as it arrived. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
}

export interface WebhookResponse {
  readonly status: number;
  readonly body: string;
}
