// The words of each consent as Fascia brings them: version 1 of every kind. A clinic's own words are versions after it.
// Plain statements of what is agreed to, in our own words; a clinic has them checked for where it works.

import type { ConsentId } from './consents.ts';

export const CONSENT_TEXT_LANGUAGE = 'en';

const mayStop = 'I may say stop at any time, and take this consent back at any time without giving a reason.';

export const CONSENT_TEXTS: Readonly<Record<ConsentId, string>> = {
  consent_treatment: `I agree to assessment and massage treatment of the complaint we have talked about. I was told what will be done, what it may achieve, that soreness or bruising can follow, and what else could be done instead. I have told what I know of my health and will say when it changes. Massage does not replace a doctor’s examination. ${mayStop}`,
  consent_draping: `I was told how I will be covered during treatment, and that only the area being treated is uncovered. I may keep on what I wish. ${mayStop}`,
  consent_privacy: 'I was told what the clinic keeps about me, what for, how long, who sees it, and how I can see it, have it corrected or complain.',
  consent_records: 'I agree that the clinic writes down and keeps my health answers, findings and treatments for as long as the rules that apply to it ask.',
  consent_cupping: `I agree to treatment with suction cups that do not break the skin and are not heated by a flame. I was told that round marks can stay for days up to three weeks, that blisters are possible, and that I must say if it hurts or burns. ${mayStop}`,
  consent_gluteal: `I agree to treatment of the gluteal area, down to the fold above the thigh, over or under the drape as we have agreed. I was told why this area is treated. ${mayStop}`,
  consent_pectoral: `I agree to treatment of the chest wall muscles and the armpit, without breast tissue. I was told why this area is treated and how I will be covered. ${mayStop}`,
  consent_breast: `I agree to treatment of the breast area for the reason we have talked about. I was told how it is done and how I will be covered, and that I may have somebody of my choice in the room. This consent is for this purpose only. ${mayStop}`,
  consent_intraoral: `I agree to treatment inside the mouth with a gloved hand. We have agreed on a sign by which I stop it, since I cannot speak then. ${mayStop}`,
  consent_abdominal: `I agree to treatment of the abdomen. I was told why this area is treated and how I will be covered. ${mayStop}`,
  consent_inner_thigh: `I agree to treatment of the inner thigh and the groin crease, up to where we have agreed. I was told why this area is treated and how I will be covered. ${mayStop}`,
  consent_head_face: `I agree to treatment of the head, the scalp and the face. ${mayStop}`,
  consent_pregnancy: `I am or may be pregnant and agree to treatment adapted to it. I was told which positions, areas and techniques are left out, and I will say at once if I bleed, have cramps, a headache, swelling, or feel unwell. ${mayStop}`,
  consent_guardian: 'I am the parent or legal guardian of this client and may decide for them. I agree to their assessment and treatment, was told what will be done, and know when I am to be present. The client may say stop at any time. I may take this consent back at any time.',
  consent_photo: `I agree that photographs of the area treated are taken and kept with my record, to compare. They are not shown or published anywhere. ${mayStop}`,
  consent_share_referrer: 'I agree that the clinic tells the doctor or therapist who referred me what was found and done, and how I have responded. I may take this back for the time to come.',
  consent_marketing: 'I agree to receive news and offers from the clinic. It makes no difference to my treatment, and I may take it back at any time.',
};
