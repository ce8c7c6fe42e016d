import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.server.tsx';

describe('renderMarkdown', () => {
  it('renders lists, code and tables', () => {
    const html = renderMarkdown('- one `id`\n\n| a | b |\n| - | - |\n| 1 | 2 |\n');
    expect(html).toContain('<code>id</code>');
    expect(html).toContain('<td>1</td>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '![p](https://elsewhere.example/p.png)',
    '<iframe src="https://elsewhere.example"></iframe>',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
  ])('leaves nothing that runs or loads in %s', (text) => {
    expect(renderMarkdown(text)).not.toMatch(/<(script|img|iframe)|javascript:|data:|onerror=/);
  });
});
