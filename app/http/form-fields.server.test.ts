import { describe, expect, it } from 'vitest';
import { newPasswordField, timeZoneField } from './form-fields.server.ts';

describe('a new password', () => {
  it.each(['correct horse', '        x', 'ß'.repeat(8), 'x7'.repeat(250)])('may be %j', (password) => {
    expect(newPasswordField.safeParse(password).success).toBe(true);
  });

  it.each([
    ['1234567', 'at least 8'],
    ['x7'.repeat(250) + 'x', 'at most 500'],
    ['password1', 'Too many people'],
    ['PassWord1', 'Too many people'],
    ['iloveyou1', 'Too many people'],
  ])('may not be %j', (password, says) => {
    expect(newPasswordField.safeParse(password).error?.issues[0]?.message).toContain(says);
  });
});

describe('a time zone', () => {
  it('is one that the runtime knows', () => {
    expect(timeZoneField.safeParse('Europe/Berlin').success).toBe(true);
    expect(timeZoneField.safeParse('Mars/Olympus').success).toBe(false);
  });
});
