// What is typed in the booking panel. The place is not part of it: that lies on the board.
import { z } from 'zod';
import { colour } from '../../shared/clinic/clinic.model.ts';
import { id } from '../../shared/core/ids.ts';
import { line, optionalLine, prose } from '../../shared/core/text.ts';

const common = {
  serviceId: id,
  note: prose(1000),
  /** Null: the colour of the service. */
  colour: colour.nullable(),
};

/** A client of the file, or a new one by name and phone. */
const bookingUnion = z.discriminatedUnion('isNew', [
  z.object({
    isNew: z.literal(false),
    clientId: id,
    clientName: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    phone: z.string(),
    ...common,
  }),
  z.object({
    isNew: z.literal(true),
    clientId: z.string(),
    clientName: z.string(),
    firstName: line(80),
    lastName: line(80),
    phone: optionalLine(40),
    ...common,
  }),
]);
export type BookingOutput = z.output<typeof bookingUnion>;

/** The values as fields hold them: empty text where nothing is given. */
export interface BookingInput {
  readonly isNew: boolean;
  readonly clientId: string;
  readonly clientName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly serviceId: string;
  readonly note: string;
  readonly colour: string | null;
}

// The form holds both branches at once and switches `isNew`; each value of it is an input of one of the branches.
export const bookingForm = bookingUnion as unknown as z.ZodType<BookingOutput, BookingInput>;

export function emptyBooking(serviceId: string): BookingInput {
  return { isNew: false, clientId: '', clientName: '', firstName: '', lastName: '', phone: '', serviceId, note: '', colour: null };
}

/** Whether somebody has chosen or typed anything that would be missed. */
export function hasContent(values: BookingInput): boolean {
  return values.clientId !== '' || values.isNew || values.note !== '';
}
