import type { PartnerRequest, StreamedResponse, Transport } from './http.ts';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Step = Reply | Error | Transport['send'];

export interface SentRequest {
  readonly request: PartnerRequest;
  readonly atMs: number;
}

/** Never answers; ends only when the signal aborts. */
export const noAnswer: Transport['send'] = (_request, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** Plays one step per request, and the last step for every request after that. Keeps what was sent, and when. */
export function scriptTransport(
  ...steps: readonly [Step, ...Step[]]
): Transport & { readonly sent: readonly SentRequest[] } {
  const sent: SentRequest[] = [];
  return {
    get sent() {
      return [...sent];
    },
    async send(request, signal) {
      const step = steps[Math.min(sent.length, steps.length - 1)] ?? steps[0];
      sent.push({ request, atMs: Date.now() });
      if (step instanceof Error) throw step;
      return typeof step === 'function' ? step(request, signal) : streamed(step);
    },
  };
}

function streamed({ status, headers = {}, body = '' }: Reply): StreamedResponse {
  return { status, headers, text: async () => body };
}
