/** The name with its mark: a signature on a line. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2 text-14 font-semibold">
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M1.5 10C3 5.6 4.9 2.6 6 3.3c1.2.9-2 6.4-1.1 6.9.9.5 2.3-3.2 3.4-2.8 1 .3-.4 2.3.5 2.6 1 .3 1.7-1.4 2.7-1.5.7 0 .7 1 2.5.8M1.5 13.5h13" />
      </svg>
      Countersign
    </span>
  );
}
