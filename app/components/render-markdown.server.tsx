import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { remember } from '#app/domain/remember.ts';

/** No pictures: they would be fetched from elsewhere. Links may leave, nothing may load. */
const SCHEMA = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'img' && tag !== 'input'),
};

/** Briefs and explanations of a large library; reading Markdown takes milliseconds, and they are read on every page. */
const MOST_CHARACTERS = 5_000_000;

/** Markdown as sanitised HTML, for `<Markdown html>`; raw HTML in the text is dropped. */
export const renderMarkdown = remember(renderAnew, { mostCharacters: MOST_CHARACTERS });

function renderAnew(text: string): string {
  return renderToStaticMarkup(
    <ReactMarkdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[[rehypeSanitize, SCHEMA]]}
      components={{
        a: ({ href, children }) => (
          <a href={href} rel="noopener noreferrer">
            {children}
          </a>
        ),
        pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
      }}
    >
      {text}
    </ReactMarkdown>,
  );
}
