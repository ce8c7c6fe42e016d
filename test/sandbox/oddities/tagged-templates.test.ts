import { oddity } from './oddity.ts';

oddity('a tag that escapes and keeps its strings', {
  code: `export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const escape = (value: unknown): string => String(value).replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
  return strings.raw.reduce((text, part, index) => text + escape(values[index - 1] ?? '') + part);
}
`,
  mistake: ['/[&<>"]/g', '/[&<>"]/'],
  test: `import { html } from './subject';
it('escapes every sign', () => { const name = '<b>&"'; expect(html\`<p>\${name}</p>\`).toBe('<p>&#60;b&#62;&#38;&#34;</p>'); });
it('keeps what is raw', () => { expect(html\`a\\n\${1}\${undefined}b\`).toBe('a\\\\n1b'); });
it('gets the same strings at each call', () => { const seen: unknown[] = []; const tag = (strings: TemplateStringsArray) => seen.push(strings); const call = () => tag\`x\${1}\`; call(); call(); expect(seen[0]).toBe(seen[1]); expect(Object.isFrozen(seen[0])).toBe(true); });
`,
});
