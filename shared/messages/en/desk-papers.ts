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
    texts: {
      consent_treatment:
        'I agree to be examined and treated with medical massage: trigger point work, deep tissue and myofascial techniques, cupping, stretching and the like, as discussed with my therapist. I know what is to be achieved, what else could be done, that soreness for a day or two and bruises are possible, and that massage does not replace a doctor. What I told about my health is true and complete, and I will say when it changes.',
      consent_draping:
        'I know how I will be covered during treatment: only the part that is being worked on is uncovered, and it is covered again afterwards. I undress only as far as I choose to, and may ask for more cover at any time.',
      consent_privacy:
        'I have been told what is kept about me, what it is used for, who in the clinic may read it, how long it is kept, and how I can see, correct and receive it.',
      consent_records: 'I agree that what I tell and what is found and done is written into a record of my care.',
      consent_cupping:
        'I agree to treatment with cups. I know that round marks are usual and stay for up to two weeks, that soreness and seldom blisters are possible, and that cups are not used over damaged skin or if I take blood thinners without a doctor’s word.',
      consent_gluteal: 'I agree to treatment of the gluteal area, for the reason that was explained to me. Cover, pressure and end are mine to decide.',
      consent_pectoral: 'I agree to treatment of the chest wall and the armpit, without the breast, for the reason that was explained to me. Cover, pressure and end are mine to decide.',
      consent_breast:
        'I agree to treatment of the breast area, for the clinical reason that was explained to me. I was offered to have another person with me. Cover, pressure and end are mine to decide, each time anew.',
      consent_intraoral: 'I agree to treatment inside the mouth, with gloves, for the reason that was explained to me. We agreed on a sign by hand that stops it at once.',
      consent_abdominal: 'I agree to treatment of the abdomen, for the reason that was explained to me. Cover, pressure and end are mine to decide.',
      consent_inner_thigh: 'I agree to treatment of the inner thigh and the groin, for the reason that was explained to me. Cover, pressure and end are mine to decide.',
      consent_head_face: 'I agree to treatment of head and face. I said whether I wear contact lenses, a hearing aid or a hairpiece.',
      consent_pregnancy: 'I am pregnant and agree to treatment that is adapted to it. I said how far the pregnancy is and what my doctor or midwife advised, and will say when that changes.',
      consent_guardian: 'I am the parent or guardian of the client named above, may decide for them, and agree to their treatment. I know that I may be present.',
      consent_photo: 'I agree that photographs of the treated area are taken for my record. They are not shown outside of the clinic without asking me again.',
      consent_share_referrer: 'I agree that the clinic reports findings, treatment and its course to the person who referred me.',
      consent_marketing: 'I agree to be sent news and offers of the clinic.',
    },
  },
} as const;
