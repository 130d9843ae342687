import type { NoteBody } from '../../../shared/charting/charting.model.ts';
import { PhraseText } from '../library/PhraseText.tsx';
import { useNoteField } from '../note-store.ts';

type Part = 'header' | 'subjective' | 'objective' | 'assessment' | 'plan';
type TextKey<P extends Part> = { [Key in keyof NoteBody[P]]: NoteBody[P][Key] extends string ? Key : never }[keyof NoteBody[P]] & string;

interface BoundTextProps<P extends Part> {
  readonly part: P;
  readonly name: TextKey<P>;
  readonly label: string;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly most: number;
}

/** A text of the note. It listens by itself, so that a keystroke draws this field and nothing beside it. */
export function BoundText<P extends Part>({ part, name, ...field }: BoundTextProps<P>) {
  const [value, setValue] = useNoteField(part, name);
  // `TextKey` names only fields that hold a text.
  return <PhraseText {...field} field={`${part}.${name}`} value={value as string} onChange={(text) => setValue(text as NoteBody[P][TextKey<P>])} />;
}
