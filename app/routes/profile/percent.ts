/** A share as whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A band as "46–76 %". */
export function percentRange({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}
