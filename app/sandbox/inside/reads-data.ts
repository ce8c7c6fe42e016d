import type { MentionedImport } from '../protocol.ts';
import type { Module } from './engine.ts';

/** A file of the program with what the test mentions of it. */
export type Imported = MentionedImport & { readonly module: Module };

/** Whether the test is about an exported value that is no function: reading it leaves no mark as a call does. */
export function readsData(imported: readonly Imported[]): boolean {
  return imported.some(({ module, name }) => isData(module, name));
}

function isData({ namespace }: Module, name: string): boolean {
  const value = namespace.getSync(name, { reference: true });
  const isValue = value.typeof !== 'function' && value.typeof !== 'undefined';
  value.release();
  return isValue;
}
