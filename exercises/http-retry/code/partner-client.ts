import type { PartnerRequest, PartnerResponse, StreamedResponse, Transport } from '../support/http.ts';
import type { Log } from '../support/log.ts';
import { PartnerError } from '../support/partner-error.ts';
import type { Shutdown } from '../support/shutdown.ts';
import { createRetryBudget, isTransient, MAX_TRIES, MAX_WAIT_MS, pause, retryDelayMs } from './retry.ts';

const TRY_TIMEOUT_MS = 2_000;

export interface PartnerClientOptions {
  readonly transport: Transport;
  readonly shutdown: Shutdown;
  readonly log: Log;
}

export interface PartnerClient {
  call(request: PartnerRequest): Promise<PartnerResponse>;
}

type Outcome =
  | { readonly kind: 'answered'; readonly response: PartnerResponse }
  | { readonly kind: 'failed'; readonly error: Error };

/** Returns the client of one partner: its calls are tried again while that may help. */
export function createPartnerClient({ transport, shutdown, log }: PartnerClientOptions): PartnerClient {
  // @plant budget-scope
  return {
  // @clean
  const budget = createRetryBudget();

  return {
    // @end
    async call(request) {
      // @plant budget-scope
      const budget = createRetryBudget();
      // @clean
      // @end
      const keyed = withIdempotencyKey(request);
      // @decoy open-loop
      for (let attempt = 1; ; attempt += 1) {
        // @end
        const outcome = await tryOnce(transport, keyed);
        if (outcome.kind === 'answered' && !isTransient(outcome.response.status)) {
          budget.earn();
          return outcome.response;
        }

        const waitMs = retryDelayMs(attempt, retryAfterSeconds(outcome));
        const reason = describe(outcome);
        // @site budget-scope
        if (attempt === MAX_TRIES || waitMs > MAX_WAIT_MS || shutdown.requested || !budget.spend()) {
          // @end
          throw toPartnerError(keyed, attempt, outcome);
        }
        // @neutral
        const { method, path } = keyed;
        log.warn('partner call will be tried again', { method, path, attempt, waitMs, reason });
        // @end
        await pause(waitMs, shutdown);
        if (shutdown.requested) throw toPartnerError(keyed, attempt, outcome);
      }
    },
  };
}

async function tryOnce(transport: Transport, request: PartnerRequest): Promise<Outcome> {
  const controller = new AbortController();
  const expire = () => controller.abort(new Error(`timed out after ${TRY_TIMEOUT_MS} ms`));
  // @site body-deadline
  const timer = setTimeout(expire, TRY_TIMEOUT_MS);
  // @end
  try {
    const response = await transport
      .send(request, controller.signal)
      // @plant body-deadline
      .finally(() => clearTimeout(timer))
      .then(readWhole);
      // @clean
      .then(readWhole)
      .finally(() => clearTimeout(timer));
      // @end
    return { kind: 'answered', response };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // @plant lost-cause
    return { kind: 'failed', error: new Error(`no answer: ${reason}`) };
    // @clean
    return { kind: 'failed', error: new Error(`no answer: ${reason}`, { cause: error }) };
    // @end
  }
}

async function readWhole(answer: StreamedResponse): Promise<PartnerResponse> {
  // @site body-deadline
  const body = await answer.text();
  // @end
  return { status: answer.status, headers: answer.headers, body };
}

/** The partner books a POST once per `idempotency-key`, however often it arrives. */
function withIdempotencyKey(request: PartnerRequest): PartnerRequest {
  if (request.method !== 'POST') return request;
  // @plant own-key
  const headers = { ...request.headers, 'idempotency-key': crypto.randomUUID() };
  // @clean
  const headers = { 'idempotency-key': crypto.randomUUID(), ...request.headers };
  // @end
  return { ...request, headers };
}

function retryAfterSeconds(outcome: Outcome): number {
  if (outcome.kind === 'failed') return 0;
  // @decoy header-number
  return Number(outcome.response.headers['retry-after'] ?? 0);
  // @end
}

function describe(outcome: Outcome): string {
  return outcome.kind === 'failed' ? outcome.error.message : `status ${outcome.response.status}`;
}

function toPartnerError(request: PartnerRequest, attempts: number, outcome: Outcome): PartnerError {
  const status = outcome.kind === 'answered' ? outcome.response.status : undefined;
  // @site lost-cause
  const cause = outcome.kind === 'failed' ? outcome.error : undefined;
  // @end
  const message = `${request.method} ${request.path} gave up after ${attempts} tries: ${describe(outcome)}`;
  return new PartnerError(message, { attempts, status, cause });
}
