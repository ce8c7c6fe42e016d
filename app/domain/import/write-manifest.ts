import type { Language } from '#app/domain/exercise/language.ts';

export type ManifestDraft = {
  readonly id: string;
  readonly language: Language;
  readonly entry: string;
  readonly defects: readonly {
    readonly id: string;
    readonly qualifier: 'missing' | 'incorrect' | 'extraneous';
  }[];
};

/** The text of exercise.yaml with every field that a person has to fill in left empty. */
export function writeManifest({ id, language, entry, defects }: ManifestDraft): string {
  return [
    `id: ${id}`,
    'version: 1',
    'kind: review',
    `language: ${language}`,
    "title: ''",
    "summary: ''",
    'difficulty: 3',
    'minutes: 15',
    `entry: ${JSON.stringify(entry)}`,
    'tags: []',
    'defects:',
    ...defects.flatMap(({ id: defectId, qualifier }) => [
      `  ${JSON.stringify(defectId)}:`,
      '    kinds: []',
      '    severity: major',
      '    difficulty: 3',
      `    qualifier: ${qualifier}`,
      "    title: ''",
      "    why: ''",
      "    catch: ''",
      "    explanation: ''",
    ]),
    "assistantNote: { neutral: '', persuasive: '' }",
    '',
  ].join('\n');
}

/** An empty brief: its three headings. */
export const EMPTY_BRIEF = '## Ticket\n\n## Prompt\n\n## Reply\n';

/** What a person still has to do; the first entries are what `check` reports as rule `words`. */
export function listTodo(defects: readonly string[]): readonly string[] {
  return [
    'brief.md: write the ticket, the prompt and the reply; each rule that a probe relies on must stand in the ticket',
    'exercise.yaml: title, summary, tags and both assistant notes',
    ...defects.flatMap((id) => [
      `exercise.yaml: defects.${id}: kinds, title, why, catch and explanation; look over severity, difficulty and qualifier`,
      `incidents/${id}.yaml: write the incident that this defect causes`,
    ]),
    'read the rendered variants as a stranger: nothing may stand out, every comment must be true in each of them',
  ];
}
