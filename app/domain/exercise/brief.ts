/** The three parts of brief.md, each Markdown. */
export type Brief = { readonly ticket: string; readonly prompt: string; readonly reply: string };

const HEADINGS = { ticket: 'Ticket', prompt: 'Prompt', reply: 'Reply' } as const;

/** Splits brief.md at its `## Ticket`, `## Prompt` and `## Reply` headings; a missing part is the empty string. */
export function splitBrief(markdown: string): Brief {
  const parts = new Map<string, string>();
  for (const section of markdown.split(/^## /m).slice(1)) {
    const lineEnd = section.indexOf('\n');
    const heading = (lineEnd < 0 ? section : section.slice(0, lineEnd)).trim();
    parts.set(heading, lineEnd < 0 ? '' : section.slice(lineEnd + 1).trim());
  }
  return {
    ticket: parts.get(HEADINGS.ticket) ?? '',
    prompt: parts.get(HEADINGS.prompt) ?? '',
    reply: parts.get(HEADINGS.reply) ?? '',
  };
}
