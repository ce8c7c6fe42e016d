/** A computed colour, `rgb(35, 72, 199)` or with an alpha, as `#2348c7`; null for another form. */
export function hexColour(computed: string): string | null {
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(computed);
  if (parts === null) return null;
  const [, ...channels] = parts;
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}
