import { oddity } from './oddity.ts';

oddity('a program and a test written for CommonJS', {
  code: `'use strict';
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
function unique(list) { return exports.count(list) === list.length ? list : [...new Set(list)]; }
module.exports = { clamp, unique };
exports = module.exports;
exports.count = (list) => new Set(list).size;
`,
  mistake: ['new Set(list).size', 'list.length'],
  test: `const { expect: check } = require('vitest');
const subject = require('./subject');
const { clamp, count } = require('../code/subject.js');
it('requires the program', () => { check(clamp(50, 0, 9)).toBe(9); check(subject.clamp).toBe(clamp); check(count([1, 1])).toBe(1); });
it('is called through its exports', () => { check(subject.unique([2, 2])).toEqual([2]); });
`,
});

oddity('a program that exports one function, and a test that imports it', {
  code: `module.exports = clamp;
function clamp(value, low, high) { return value < low ? low : value > high ? high : value; }
`,
  mistake: ['? high', '? low'],
  test: `import clamp from './subject';
it('is the default', () => { expect(clamp(50, 0, 9)).toBe(9); expect(require('./subject')).toBe(clamp); });
`,
});
