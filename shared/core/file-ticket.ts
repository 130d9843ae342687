import { z } from 'zod';

/** A short-lived address at which this session, and no other, fetches a file once or more. */
export const fileTicket = z.object({ url: z.string(), fileName: z.string(), contentType: z.string(), byteSize: z.int() });
export type FileTicket = z.infer<typeof fileTicket>;
