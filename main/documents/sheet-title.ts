// Apart from `compose`, which brings the body figure with it: a megabyte that only the documents' own thread needs, and that
// would take a third of the program's start.
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import type { SheetFacts } from './facts.ts';
import type { Words } from './words.ts';

/** `Day sheet`, `Week sheet`, with the days it is of. */
export function composeSheetTitle({ sheet, days }: SheetFacts, words: Words): string {
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  return sheet === 'day'
    ? fill(texts.pdf.sheet.dayTitle, { date: words.longDate(first) })
    : fill(texts.pdf.sheet.weekTitle, { from: words.date(first), until: words.date(last) });
}
