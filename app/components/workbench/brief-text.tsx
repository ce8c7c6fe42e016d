import { Markdown } from '#app/components/markdown.tsx';
import type { Bench } from './use-bench.ts';

/** Ticket, prompt, reply and note, and room for what the prompt left open. */
export function BriefText({ bench }: { readonly bench: Bench }) {
  const { brief } = bench.data;
  const parts = [
    { title: 'Ticket', html: brief.ticket },
    { title: 'Prompt given to the assistant', html: brief.prompt },
    { title: "The assistant's reply", html: brief.reply },
    { title: "The assistant's note", html: brief.note },
  ];
  return (
    <div className="brief-text">
      {parts
        .filter((part) => part.html !== '')
        .map((part) => (
          <section key={part.title} aria-label={part.title}>
            <h3>{part.title}</h3>
            <Markdown html={part.html} />
          </section>
        ))}
      <div>
        <label className="bench-label block" htmlFor="open-questions">
          What the prompt left open (for yourself; saved with your draft)
        </label>
        <textarea
          id="open-questions"
          className="bench-control bench-textarea"
          rows={3}
          maxLength={10_000}
          value={bench.state.draft.openQuestions}
          onChange={(event) => bench.act({ type: 'decide', change: { openQuestions: event.target.value } })}
        />
      </div>
    </div>
  );
}
