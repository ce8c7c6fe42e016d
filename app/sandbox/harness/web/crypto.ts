import { DOMException } from './dom-exception.ts';

const MAX_BYTES = 65_536;

/** `crypto` whose randomness comes from the run's seed: random-looking, and the same each time. */
export function createCrypto(random: () => number): Readonly<Record<string, unknown>> {
  const byte = (): number => Math.floor(random() * 256);
  return {
    getRandomValues(target: unknown): unknown {
      if (
        !ArrayBuffer.isView(target) ||
        target instanceof Float32Array ||
        target instanceof Float64Array ||
        target instanceof DataView
      ) {
        throw new DOMException('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
      }
      if (target.byteLength > MAX_BYTES)
        throw new DOMException(`The requested length exceeds ${MAX_BYTES} bytes`, 'QuotaExceededError');
      const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
      for (let index = 0; index < bytes.length; index += 1) bytes[index] = byte();
      return target;
    },
    randomUUID(): string {
      const bytes = Array.from({ length: 16 }, byte);
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      const hex = bytes.map((one) => one.toString(16).padStart(2, '0')).join('');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        '-',
      );
    },
  };
}
