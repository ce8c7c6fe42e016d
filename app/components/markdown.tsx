import clsx from 'clsx';

/** Text that `renderMarkdown` made into HTML in a loader; the renderer stays on the server. */
export function Markdown({ html, className }: { readonly html: string; readonly className?: string }) {
  return <div className={clsx('prose', className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
