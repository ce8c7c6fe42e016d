import { AbortController, AbortSignal, finishAbort } from './abort.ts';
import { atob, btoa } from './base64.ts';
import { createCrypto } from './crypto.ts';
import { DOMException } from './dom-exception.ts';
import { CustomEvent, Event, EventTarget } from './event-target.ts';
import { structuredClone } from './structured-clone.ts';
import { TextDecoder, TextEncoder } from './text-encoding.ts';
import { URL } from './url.ts';
import { URLSearchParams } from './url-search-params.ts';

type Needs = {
  readonly random: () => number;
  readonly setTimer: (callback: () => void, delayMs: number) => unknown;
};

/** The web's globals beyond timers and console, made of plain JavaScript; loaded only where code names one of them. */
export function createWebGlobals({ random, setTimer }: Needs): Readonly<Record<string, unknown>> {
  finishAbort(setTimer);
  return {
    AbortController,
    AbortSignal,
    atob,
    btoa,
    CustomEvent,
    DOMException,
    Event,
    EventTarget,
    structuredClone,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    crypto: createCrypto(random),
  };
}
