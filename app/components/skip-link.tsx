/** The first stop of the keyboard: past the navigation, to the element with the id `main`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute top-2 left-2 z-50 -translate-y-16 rounded bg-accent px-3 py-2 text-13 font-semibold text-on-accent focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
