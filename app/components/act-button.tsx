import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { ButtonKind } from './button-class.ts';

type Props = {
  readonly intent: string;
  /** What the act is done to. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly kind?: ButtonKind;
  readonly children: ReactNode;
};

/** A form of one button: it does one thing and works without JavaScript. */
export function ActButton({ intent, fields = {}, kind = 'secondary', children }: Props) {
  return (
    <Form method="post" preventScrollReset>
      {Object.entries({ intent, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" kind={kind} size="small">
        {children}
      </Button>
    </Form>
  );
}
