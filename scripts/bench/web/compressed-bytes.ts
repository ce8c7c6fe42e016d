import { brotliCompressSync, constants } from 'node:zlib';

/** As the build compresses its own assets: both sides of a comparison must be alike. */
const QUALITY = 9;

/** The bytes of a text after brotli. */
export function compressedBytes(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).byteLength;
}
