/** Control characters that a paste may bring and that no note can hold; line breaks and tabs stay. */
// oxlint-disable-next-line no-control-regex -- the point of this pattern is to find control characters
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Typed or pasted text without control characters. */
export function cleanProse(text: string): string {
  return text.replace(CONTROLS, '');
}

/** The same for one line: breaks and tabs become spaces. */
export function cleanLine(text: string): string {
  return cleanProse(text.replace(/[\t\r\n]+/g, ' ')).replace(/\p{Cc}/gu, '');
}
