/** How large a generated clinic is. */
export interface ClinicSize {
  readonly name: string;
  readonly clients: number;
  readonly visits: number;
  readonly therapists: number;
  readonly rooms: number;
  /** Weeks of history before today. */
  readonly weeks: number;
}

/** Every full-time therapist gives about 30 visits a week, the missed and cancelled ones counted. */
export const clinicSizes = {
  /** For tests only: a few weeks of two people. */
  sample: { name: 'sample', clients: 36, visits: 360, therapists: 2, rooms: 2, weeks: 7 },
  tiny: { name: 'tiny', clients: 500, visits: 5_000, therapists: 3, rooms: 3, weeks: 56 },
  clinic: { name: 'clinic', clients: 12_000, visits: 120_000, therapists: 8, rooms: 7, weeks: 522 },
} as const satisfies Record<string, ClinicSize>;
