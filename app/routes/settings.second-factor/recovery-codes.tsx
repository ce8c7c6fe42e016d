/** Shown this once: with them somebody gets in who has lost the phone. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <section role="status" className="mb-8 border-l-[3px] border-ink bg-bg px-3 py-2">
      <h2 className="text-14">Keep these recovery codes</h2>
      <p className="mt-1 text-13 text-ink-2">
        Each works once in the place of a code. They are shown this once: print them or write them down.
      </p>
      <ul className="mt-3 grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-13">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  );
}
