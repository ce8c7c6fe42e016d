import type { Exam } from './model.ts';

export type ExamCatalogue = {
  /** The exam as it stands now; rejects for an unknown id. */
  read(id: string): Promise<Exam>;
  /** Puts the exam in place of its earlier version. */
  save(exam: Exam): Promise<void>;
};

/** An exam catalogue in memory. Values are copied on the way in and out. */
export function createExamCatalogue(initial: readonly Exam[]): ExamCatalogue {
  const rows = new Map(initial.map((exam) => [exam.id, structuredClone(exam)]));
  return {
    async read(id) {
      await roundTrip();
      const row = rows.get(id);
      if (!row) throw new Error(`No exam ${id}`);
      return structuredClone(row);
    },
    async save(exam) {
      await roundTrip();
      rows.set(exam.id, structuredClone(exam));
    },
  };
}

function roundTrip(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}
