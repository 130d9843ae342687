import type { NoteBody } from '../../shared/charting/charting.model.ts';
import { SHORT_SCREEN } from '../../shared/clinical/screening.ts';
import type { ScreenAnswer } from '../../shared/intake/checks.model.ts';
import type { Gate } from '../../shared/screening/screening.model.ts';

/** The note takes over what was decided at the gate; words that stand in it already stay. */
export function takeDecision({ result, decided }: Gate): (body: NoteBody) => NoteBody {
  const minded = [decided?.reason ?? '', ...(decided?.notes ?? []).map((one) => one.note)].filter((text) => text.trim() !== '');
  return (body) => {
    const screeningNote = body.header.screeningNote === '' ? [...new Set(minded)].join('; ').slice(0, 1000) : body.header.screeningNote;
    return { ...body, header: { ...body.header, screening: result, screeningNote } };
  };
}

/** The six answers say whether anything has changed. What the therapist has written of it already stays. */
export function takeScreen(answers: readonly ScreenAnswer[]): (body: NoteBody) => NoteBody {
  const changes = answers
    .filter(({ isYes }) => isYes)
    .map(({ item, note }) => (note === '' ? (SHORT_SCREEN.find(({ id }) => id === item)?.label ?? item) : note));
  return (body) => {
    const healthChange = body.header.healthChange === '' ? changes.join('; ').slice(0, 1000) : body.header.healthChange;
    return { ...body, header: { ...body.header, healthChanged: body.header.healthChanged === true || changes.length > 0, healthChange } };
  };
}
