/** Lines of the code before the change that are gone: read only, no part of what can be flagged. */
export function RemovedLines({ lines }: { readonly lines: readonly string[] | undefined }) {
  if (lines === undefined) return null;
  return (
    <div className="removed-lines" role="note" aria-label={`Removed here, ${String(lines.length)} lines`}>
      {lines.map((html, index) => (
        <div key={index} className="removed-line">
          <span className="removed-sign" aria-hidden>
            −
          </span>
          <span className="review-text" dangerouslySetInnerHTML={{ __html: html === '' ? '\n' : html }} />
        </div>
      ))}
    </div>
  );
}
