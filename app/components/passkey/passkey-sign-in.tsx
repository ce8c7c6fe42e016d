import { useState } from 'react';
import { Button } from '../button.tsx';
import { FormErrors } from '../form-errors.tsx';

/** Signing in with a device in the place of a password; the code for it comes when it is asked for. */
export function PasskeySignIn({ to }: { readonly to: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const start = async () => {
    setProblem(null);
    const { signInWithPasskey } = await import('./passkey.client.ts');
    const outcome = await signInWithPasskey({ to });
    // A full load: everything that the page knows is of nobody signed in.
    if (outcome.status === 'done') window.location.assign(outcome.to);
    else setProblem(outcome.message);
  };
  return (
    <div className="grid gap-3">
      <FormErrors id="passkey-problem" errors={problem === null ? undefined : [problem]} />
      <div>
        <Button onClick={start}>Sign in with a passkey</Button>
      </div>
    </div>
  );
}
