/** How large a generated clinic is. */
export interface ClinicSize {
  /** `chain` keeps to clients and visits: no charts, and no log of who looked at what. */
  readonly kind: 'clinic' | 'chain';
  readonly clients: number;
  readonly visits: number;
  readonly therapists: number;
  /** How many of them still work here; the others left with the clinics that closed. */
  readonly therapistsLeft: number;
  readonly rooms: number;
  /** Weeks of history before today. */
  readonly weeks: number;
}

/** Every full-time therapist gives about 30 visits a week, the missed and cancelled ones counted. */
export const clinicSizes = {
  tiny: { kind: 'clinic', clients: 500, visits: 5_000, therapists: 3, therapistsLeft: 3, rooms: 3, weeks: 56 },
  clinic: { kind: 'clinic', clients: 12_000, visits: 120_000, therapists: 8, therapistsLeft: 8, rooms: 7, weeks: 522 },
  chain: { kind: 'chain', clients: 1_200_000, visits: 12_000_000, therapists: 800, therapistsLeft: 8, rooms: 800, weeks: 522 },
} as const satisfies Record<string, ClinicSize>;

/** For tests: a few weeks of a few people. */
export const sampleSizes = {
  clinic: { kind: 'clinic', clients: 36, visits: 360, therapists: 2, therapistsLeft: 2, rooms: 2, weeks: 7 },
  chain: { kind: 'chain', clients: 240, visits: 2_400, therapists: 12, therapistsLeft: 2, rooms: 12, weeks: 12 },
} as const satisfies Record<string, ClinicSize>;
