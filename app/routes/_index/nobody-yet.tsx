/** What a visitor reads while nobody has an account. */
export function NobodyYet() {
  return (
    <div className="max-w-[640px]">
      <h1 className="text-28 font-normal">
        Countersign runs, and <strong>nobody has an account yet</strong>.
      </h1>
      <p className="mt-4 text-ink-2">
        When it started, it printed a link on its console. Whoever opens that link becomes the first admin and
        can review the first change right away. The link works once.
      </p>
      <p className="mt-3 text-ink-2">
        If the link is lost, stop the server and start it again: it prints a new one.
      </p>
    </div>
  );
}
