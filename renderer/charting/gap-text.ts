import type { TFunction } from 'i18next';
import type { NoteBody, NoteGap, Treatment } from '../../shared/charting/charting.model.ts';
import { noteGapKinds } from '../../shared/charting/note-gap.ts';
import type { NoteGapKind } from '../../shared/charting/note-gap.ts';
import { techniqueOf } from '../../shared/charting/treatment.rules.ts';
import { consentLabel } from '../../shared/clinical/consents.ts';
import { regionName } from '../../shared/clinical/regions.ts';
import { techniqueFields, techniqueLabel } from '../../shared/clinical/techniques.ts';
import { placeName } from './finding-words.ts';

/** The catalogue, and how the clinic writes a day. */
export interface GapWords {
  readonly t: TFunction;
  readonly dateText: (date: string) => string;
}

function isKind(key: string): key is NoteGapKind {
  return noteGapKinds.some((kind) => kind === key);
}

/** The treatment row that a gap's path names; undefined for all other paths. */
export function treatmentOfGap(body: NoteBody, field: string): Treatment | undefined {
  const [, index] = /^treatments\.(\d+)/.exec(field) ?? [];
  return index === undefined ? undefined : body.treatments[Number(index)];
}

function rowName(row: Treatment): string {
  return [techniqueLabel(row.modality), placeName(row)].filter((part) => part !== '').join(' · ');
}

function fieldLabel(row: Treatment | undefined, fieldId: string): string {
  const technique = row && techniqueOf(row.modality);
  return (technique && techniqueFields(technique).find((field) => field.id === fieldId)?.label) ?? fieldId;
}

function sentence({ t, dateText }: GapWords, { messageKey: key, details }: NoteGap, field: string): string {
  if (!isKind(key)) return key;
  if (key === 'findingsUnchecked' || key === 'treatmentsUnconfirmed' || key === 'measuresOpen') return t(`charting.gaps.${key}`, { count: Number(details['count'] ?? 0) });
  const detail = (name: string): string => String(details[name] ?? '');
  return t(`charting.gaps.${key}`, {
    field,
    minutes: detail('minutes'),
    visitMinutes: detail('visitMinutes'),
    consent: consentLabel(detail('consentId')),
    name: detail('name'),
    value: detail('value'),
    region: regionName(detail('regionId')),
    until: details['until'] === undefined ? '' : dateText(detail('until')),
  });
}

/** One sentence for what is missing, naming the row, the field, the consent it is about. */
export function gapText(words: GapWords, body: NoteBody, gap: NoteGap): string {
  const row = treatmentOfGap(body, gap.field);
  const text = sentence(words, gap, fieldLabel(row, String(gap.details['field'] ?? '')));
  return row ? `${rowName(row)}: ${text}` : text;
}
