import { addAttention } from '#app/domain/attempt/attention.ts';
import type { Bench } from './use-bench.ts';

/** How much of each file under review was on screen so far, shown to its owner before they sign. */
export function SeenSummary({ bench }: { readonly bench: Bench }) {
  const seen = addAttention(bench.data.attention, bench.attention.seenHere());
  const files = bench.data.files.filter((file) => file.role === 'code');
  return (
    <details>
      <summary className="text-ink-2">What was on your screen</summary>
      <ul className="gap-list">
        {files.map(({ path, lines }) => {
          const count = (seen.files[path]?.lineMs ?? []).filter((ms) => ms > 0).length;
          return (
            <li key={path}>
              {path}: {Math.min(count, lines.length)} of {lines.length} lines
            </li>
          );
        })}
      </ul>
    </details>
  );
}
