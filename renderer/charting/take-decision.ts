import type { NoteBody } from '../../shared/charting/charting.model.ts';
import type { Gate } from '../../shared/screening/screening.model.ts';

/** The note takes over what was decided at the gate; words that stand in it already stay. */
export function takeDecision({ result, decided }: Gate): (body: NoteBody) => NoteBody {
  const minded = [decided?.reason ?? '', ...(decided?.notes ?? []).map((one) => one.note)].filter((text) => text.trim() !== '');
  return (body) => {
    const screeningNote = body.header.screeningNote === '' ? [...new Set(minded)].join('; ').slice(0, 1000) : body.header.screeningNote;
    return { ...body, header: { ...body.header, screening: result, screeningNote } };
  };
}
