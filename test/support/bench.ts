import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { LineRange } from '#app/domain/exercise/source-files.ts';

type Flag = {
  readonly kind: string;
  readonly sure: number;
  readonly severity: string;
  readonly comment: string;
};

/** The workbench as a learner uses it: keys for the code, the pointer for forms. */
export type BenchDriver = {
  flag(range: LineRange, flag: Flag): Promise<void>;
  /** Writes the proof of the finding that is selected and runs it. */
  prove(text: string): Promise<void>;
  fix(path: string, text: string): Promise<void>;
  decide(verdict: 'Approve' | 'Request changes', sure: number): Promise<void>;
  sign(name: string): Promise<void>;
  saved(): Promise<void>;
};

/** Enough to get from the end of any reviewed file to its first line. */
const MOST_LINES = 250;

export function driveBench(page: Page): BenchDriver {
  return {
    async flag({ file, start, end }, { kind, sure, severity, comment }) {
      await page.getByRole('button', { name: file, exact: true }).click();
      await page.keyboard.press('Escape');
      for (let line = 0; line < MOST_LINES; line += 1) await page.keyboard.press('k');
      for (let line = 1; line < start; line += 1) await page.keyboard.press('j');
      for (let line = start; line < end; line += 1) await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('f');
      const form = page.locator('[data-finding-form]');
      await form.waitFor();
      const lines = start === end ? `line ${start}` : `lines ${start}–${end}`;
      expect(await form.getAttribute('aria-label')).toContain(lines);
      await form.getByRole('combobox').click();
      await page.getByRole('combobox', { name: 'Search kinds' }).fill(kind);
      await page.getByRole('option', { name: kind }).first().click();
      await form.locator('label', { hasText: severity }).click();
      await form.locator('label', { hasText: String(sure) }).click();
      await form.getByLabel('Why, and what would fix it').fill(comment);
    },
    async prove(text) {
      await page.getByRole('button', { name: /^(Write a|Open) proof$/ }).click();
      await replaceText(page, /^Proof for finding/, text);
      await page.getByRole('button', { name: /^Run proof/ }).click();
      await page
        .getByRole('region', { name: 'Result of the proof' })
        .getByText(/fails? on this code/)
        .first()
        .waitFor();
    },
    async fix(path, text) {
      await page.getByRole('tab', { name: 'Fix' }).click();
      await page.getByLabel('File to fix').selectOption(path);
      await replaceText(page, `Fix of ${path}`, text);
      await page
        .getByRole('button', { name: /^Run (visible )?tests/ })
        .last()
        .click();
      await page.getByRole('region', { name: 'Tests on your fix' }).getByText(/pass/i).first().waitFor();
    },
    async decide(verdict, sure) {
      const panel = page.getByRole('region', { name: 'Verdict' });
      await panel.locator('label', { hasText: verdict }).click();
      await panel.locator('label', { hasText: String(sure) }).click();
    },
    async sign(name) {
      await page
        .getByRole('button', { name: /^Submit review/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^I own this/).fill(name);
      await dialog.getByRole('button', { name: /^(Sign|Submit)/ }).click();
    },
    async saved() {
      await page
        .getByText(/^Saved (just now|\d)/)
        .first()
        .waitFor();
    },
  };
}

/** Puts a text into an editor as a paste does: typing would let it close brackets. */
async function replaceText(page: Page, label: string | RegExp, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: label });
  await editor.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}
