import { DisputeForm } from './dispute-form.tsx';
import { DisputeState } from './dispute-state.tsx';
import type { OwnDebrief } from './own-debrief.ts';

type Props = { readonly own: OwnDebrief | null; readonly anchor: string };

/** What was disputed about one story and what came of it, and the form to dispute it. */
export function DisputePanel({ own, anchor }: Props) {
  if (own === null) return null;
  const item = own.items.find((one) => one.anchor === anchor);
  const disputes = own.disputes.filter((dispute) => dispute.anchor === anchor);
  const isOpen = disputes.some(({ state }) => state === 'open');
  const answer =
    own.answer !== null && 'about' in own.answer && own.answer.about === anchor ? own.answer : null;
  return (
    <>
      {disputes.map((dispute) => (
        <DisputeState key={dispute.id} dispute={dispute} />
      ))}
      {item !== undefined && !isOpen && <DisputeForm item={item} isRun={own.isRun} answer={answer} />}
    </>
  );
}
