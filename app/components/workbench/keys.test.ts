import { describe, expect, it } from 'vitest';
import { commandOf, KEY_GROUPS, type KeyPress } from './keys.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: `Key${key.toUpperCase()}`,
  hasCtrl: false,
  hasAlt: false,
  hasShift: false,
  isInField: false,
  areSingleKeysOn: true,
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

  it('opens the palette and the search from anywhere, also while the learner types', () => {
    expect(commandOf(press('k', { hasCtrl: true, isInField: true }))).toBe('palette');
    expect(commandOf(press('P', { hasCtrl: true, hasShift: true }))).toBe('palette');
    expect(commandOf(press('p', { hasCtrl: true }))).toBeNull();
    expect(commandOf(press('F', { hasCtrl: true, hasShift: true, isInField: true }))).toBe('search');
  });

  it('keeps only keys that make no text when single keys are turned off', () => {
    const off = { areSingleKeysOn: false };
    expect(commandOf(press('f', off))).toBeNull();
    expect(commandOf(press('s', { ...off, previousKey: 'g' }))).toBeNull();
    expect(commandOf(press('?', off))).toBeNull();
    expect(commandOf(press('ArrowDown', off))).toBe('line-down');
    expect(commandOf(press('Escape', off))).toBe('escape');
    expect(commandOf(press('F12', off))).toBe('definition');
    expect(commandOf(press('k', { ...off, hasCtrl: true }))).toBe('palette');
  });

  it('names no key twice in the sheet', () => {
    const keys = KEY_GROUPS.flatMap(({ rows }) => rows.flatMap((row) => [...row.keys]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('extends with Shift and an arrow', () => {
    expect(commandOf(press('ArrowDown', { hasShift: true }))).toBe('extend-down');
    expect(commandOf(press('ArrowDown'))).toBe('line-down');
  });

  it('takes g and a second key for one command', () => {
    expect(commandOf(press('s', { previousKey: 'g' }))).toBe('submit');
    expect(commandOf(press('s'))).toBeNull();
    expect(commandOf(press('f', { previousKey: 'g' }))).toBeNull();
    expect(commandOf(press('d', { previousKey: 'g' }))).toBe('definition');
    expect(commandOf(press('b', { previousKey: 'g' }))).toBe('back');
  });

  it('does not trip over names that every object has', () => {
    expect(commandOf(press('constructor'))).toBeNull();
  });
});
