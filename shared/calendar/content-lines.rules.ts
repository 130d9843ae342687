// iCalendar's text (RFC 5545, 3.1): lines of at most 75 octets, ended by CRLF, with text values escaped.

const mostOctets = 75;
/** What RFC 5545 forbids in text; the line feed is escaped instead. */
// oxlint-disable-next-line no-control-regex -- these are meant
const controls = /[\u0000-\u0009\u000B-\u001F\u007F]/g;

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** Cuts a line that is too long; each part but the first begins with a space, and no character is cut in two. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A TEXT value: what separates in iCalendar is escaped, and control characters that no calendar shows are left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(controls, ' ')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** A parameter's value in quotes; a quote itself cannot stand in one. */
export function quoteParameter(text: string): string {
  return `"${text.replace(controls, ' ').replaceAll('\n', ' ').replaceAll('"', '’')}"`;
}

export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
