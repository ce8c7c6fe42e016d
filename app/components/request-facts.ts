import { createContext } from 'react';

/** What the server knows about a request and no loader returns: the script nonce, and the id that the logs carry. */
export const RequestFacts = createContext<{ readonly nonce: string; readonly requestId: string | null }>({
  nonce: '',
  requestId: null,
});
