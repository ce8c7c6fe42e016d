import { oddity } from './oddity.ts';

oddity('Error subclasses with names, codes and causes', {
  test: `class AppError extends Error { code: string; constructor(message: string, code: string, options?: ErrorOptions) { super(message, options); this.name = 'AppError'; this.code = code; } }
class NotFound extends AppError { constructor(what: string) { super(\`\${what} not found\`, 'E_NOT_FOUND'); this.name = new.target.name; } }
it('matches class, text, pattern and shape', () => { const f = () => { throw new NotFound('user'); }; expect(f).toThrow(NotFound); expect(f).toThrow(AppError); expect(f).toThrow(Error); expect(f).toThrow('user not'); expect(f).toThrow(/found$/); expect(f).toThrow(expect.objectContaining({ code: 'E_NOT_FOUND' })); expect(f).not.toThrow(RangeError); });
it('keeps cause and name', () => { const e = new AppError('outer', 'X', { cause: new TypeError('inner') }); expect(e.cause).toBeInstanceOf(TypeError); expect(String(e)).toBe('AppError: outer'); expect(e.name).toBe('AppError'); expect(e.stack).toContain('outer'); expect(Object.keys(e)).toContain('code'); });
it('compares errors', () => { expect(new Error('a')).toEqual(new Error('a')); expect(new Error('a')).not.toEqual(new Error('b')); expect(() => { throw new RangeError('low must not exceed'); }).toThrow(new RangeError('low must not exceed')); });
it('aggregates', async () => { await expect(Promise.any([Promise.reject(new Error('a')), Promise.reject(new Error('b'))])).rejects.toBeInstanceOf(AggregateError); });
it('is caught by native checks', () => { try { (null as unknown as { x: number }).x; } catch (e) { expect(e).toBeInstanceOf(TypeError); } try { JSON.parse('{'); } catch (e) { expect(e).toBeInstanceOf(SyntaxError); } });
`,
});
