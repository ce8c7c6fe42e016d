import { renderSVG } from 'uqr';

/** A text as a QR code, ready for the `src` of an image. */
export function drawPicture(text: string): string {
  const svg = renderSVG(text, { border: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
