/** Texts of what the desk hands out: the certificate of attendance, and the consent forms. */
export const deskPapers = {
  attendance: {
    statement: 'This is to certify that {{name}} attended an appointment at {{clinic}}:',
    date: 'Date',
    from: 'From',
    until: 'Until',
    purpose: 'It is given at the person’s own request, for an employer, a school or an authority. It says nothing about health.',
    signHere: 'For {{clinic}}',
    signedOn: 'Date',
    role: 'Name and signature',
  },
  consent: {
    about: 'Consent',
    states: {
      granted: 'Granted',
      declined: 'Declined',
      revoked: 'Withdrawn',
      expired: 'Expired',
    },
    state: 'Answer',
    recordedOn: 'Recorded',
    recordedBy: 'Recorded by',
    validUntil: 'Valid until',
    untilWithdrawn: 'withdrawn',
    says: 'What it says',
    rights: 'What you should know',
    rightsList: [
      'You may ask anything before you answer, and take as long as you need.',
      'You may withdraw at any time, without giving a reason, during a session as well. Withdrawing does not change what was done before.',
      'You may decline: everything that does not need this consent stays open to you.',
      'You may have a copy of this form.',
    ],
    signer: { client: 'Client', guardian: 'Parent or guardian', representative: 'Legal representative' },
    method: {
      drawn: 'Signed by hand on the screen',
      typed: 'Signed by typing the name',
      paper: 'Signed on paper; the signed sheet is kept in the clinic',
      verbal: 'Given by word of mouth and recorded',
    },
    unsigned: 'Not signed',
  },
} as const;
