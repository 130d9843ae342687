// Codes of what a session's minutes may be claimed as. The numbers are the AMA's, the words are ours (clinical.md section 9).

export interface BillingCode {
  readonly code: string;
  readonly label: string;
  /** Counted by quarters of an hour of direct work. */
  readonly isTimed: boolean;
}

// Cups have no code of their own: 97139 in words, or unbilled. 97016 is for compression sleeves, so it is not offered.
export const BILLING_CODES: readonly BillingCode[] = [
  { code: '97124', label: 'Massage', isTimed: true },
  { code: '97140', label: 'Manual therapy', isTimed: true },
  { code: '97112', label: 'Neuromuscular re-education', isTimed: true },
  { code: '97110', label: 'Therapeutic exercise, stretching', isTimed: true },
  { code: '97530', label: 'Functional activity', isTimed: true },
  { code: '97035', label: 'Ultrasound', isTimed: true },
  { code: '97010', label: 'Hot or cold pack', isTimed: false },
  { code: '97039', label: 'Unlisted modality, described', isTimed: false },
  { code: '97139', label: 'Unlisted procedure, described', isTimed: false },
];
