import type { PartnerRequest, PartnerResponse, Transport } from '../support/http.ts';
import type { Log } from '../support/log.ts';
import { PartnerError } from '../support/partner-error.ts';
import type { Shutdown } from '../support/shutdown.ts';

export interface PartnerClientOptions {
  readonly transport: Transport;
  readonly shutdown: Shutdown;
  readonly log: Log;
}

export interface PartnerClient {
  call(request: PartnerRequest): Promise<PartnerResponse>;
}

interface Job {
  readonly request: PartnerRequest;
  readonly triesLeft: number;
}

/** Another shape of the same client: a class that calls itself, with a race against the clock. */
class Caller implements PartnerClient {
  readonly #transport: Transport;
  readonly #shutdown: Shutdown;
  readonly #log: Log;
  #tenths = 100;

  constructor(options: PartnerClientOptions) {
    this.#transport = options.transport;
    this.#shutdown = options.shutdown;
    this.#log = options.log;
  }

  call(request: PartnerRequest): Promise<PartnerResponse> {
    const headers = new Map(Object.entries(request.headers ?? {}));
    if (request.method === 'POST' && !headers.has('idempotency-key'))
      headers.set('idempotency-key', crypto.randomUUID());
    return this.#attempt({ request: { ...request, headers: Object.fromEntries(headers) }, triesLeft: 3 });
  }

  async #attempt(job: Job): Promise<PartnerResponse> {
    const number = 4 - job.triesLeft;
    const result = await this.#once(job.request).then(
      (response) => ({ response, error: undefined, reason: `status ${response.status}` }),
      (error: unknown) => ({
        response: undefined,
        error: new Error('the try failed', { cause: error }),
        reason: error instanceof Error ? error.message : String(error),
      }),
    );
    const { response, error, reason } = result;
    if (response !== undefined && response.status < 500 && response.status !== 429) {
      this.#tenths = Math.min(100, this.#tenths + 1);
      return response;
    }

    const asked = Number(response?.headers['retry-after'] ?? '0') * 1_000;
    const waitMs = Math.max(asked, Math.random() * Math.min(5_000, 100 * 2 ** number));
    const failure = new PartnerError(`${job.request.path}: ${reason}`, {
      attempts: number,
      status: response?.status,
      cause: error,
    });
    if (job.triesLeft === 0 || waitMs > 10_000 || this.#shutdown.requested || this.#tenths < 10)
      throw failure;
    this.#tenths -= 10;
    this.#log.warn('retry', {
      method: job.request.method,
      path: job.request.path,
      attempt: number,
      waitMs,
      reason,
    });
    if (await this.#isStoppedWithin(waitMs)) throw failure;
    return this.#attempt({ ...job, triesLeft: job.triesLeft - 1 });
  }

  async #once(request: PartnerRequest): Promise<PartnerResponse> {
    const abort = new AbortController();
    let forget = () => {};
    const late = new Promise<never>((_resolve, reject) => {
      const timer = setTimeout(() => {
        const error = new Error('no answer in time');
        abort.abort(error);
        reject(error);
      }, 2_000);
      forget = () => clearTimeout(timer);
    });
    const read = async () => {
      const answer = await this.#transport.send(request, abort.signal);
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    };
    try {
      return await Promise.race([read(), late]);
    } finally {
      forget();
    }
  }

  async #isStoppedWithin(ms: number): Promise<boolean> {
    const forgetters: (() => void)[] = [];
    const isStopped = await Promise.any([
      new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), ms);
        forgetters.push(() => clearTimeout(timer));
      }),
      new Promise<boolean>((resolve) => {
        forgetters.push(this.#shutdown.onRequest(() => resolve(true)));
      }),
    ]);
    for (const forget of forgetters) forget();
    return isStopped;
  }
}

export function createPartnerClient(options: PartnerClientOptions): PartnerClient {
  return new Caller(options);
}
