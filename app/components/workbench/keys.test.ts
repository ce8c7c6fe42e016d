import { describe, expect, it } from 'vitest';
import { commandOf, type KeyPress } from './keys.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: `Key${key.toUpperCase()}`,
  hasCtrl: false,
  hasAlt: false,
  hasShift: false,
  isInField: false,
  previousKey: null,
  ...change,
});

describe('commandOf', () => {
  it('reads single keys outside fields', () => {
    expect(commandOf(press('j'))).toBe('line-down');
    expect(commandOf(press('J', { hasShift: true }))).toBe('next-finding');
    expect(commandOf(press('?', { hasShift: true }))).toBe('help');
  });

  it('means nothing while the learner types, but Escape, Ctrl+Enter and Alt+R', () => {
    expect(commandOf(press('f', { isInField: true }))).toBeNull();
    expect(commandOf(press('Escape', { isInField: true }))).toBe('escape');
    expect(commandOf(press('r', { isInField: true, hasAlt: true }))).toBe('run');
    expect(commandOf(press('Enter', { isInField: true, hasCtrl: true }))).toBe('done');
  });

  it("leaves the browser's own shortcuts alone", () => {
    expect(commandOf(press('r', { hasCtrl: true }))).toBeNull();
    expect(commandOf(press('f', { hasCtrl: true }))).toBeNull();
  });

  it('extends with Shift and an arrow', () => {
    expect(commandOf(press('ArrowDown', { hasShift: true }))).toBe('extend-down');
    expect(commandOf(press('ArrowDown'))).toBe('line-down');
  });

  it('submits on g then s, and only then', () => {
    expect(commandOf(press('s', { previousKey: 'g' }))).toBe('submit');
    expect(commandOf(press('s'))).toBeNull();
    expect(commandOf(press('f', { previousKey: 'g' }))).toBeNull();
  });

  it('does not trip over names that every object has', () => {
    expect(commandOf(press('constructor'))).toBeNull();
  });
});
