// What a clinic may change of our documents: its words, which sections appear and in which order, and the letterhead.
import { z } from 'zod';
import { optionalLine, prose } from '../core/text.ts';
import { letterKinds } from './letters.model.ts';

/** The sections of each kind in our order. A kind without sections takes words only. */
export const templateSections = {
  session_note: ['screening', 'subjective', 'objective', 'treatment', 'assessment', 'plan'],
  treatment_plan: ['complaint', 'goals', 'sessions', 'techniques', 'home', 'targets', 'outlook', 'decisions'],
  result_sheet: ['figures', 'pain', 'activities', 'places', 'home'],
  home_care: [],
  visit_history: ['counts', 'visits'],
  attendance: [],
  consent_form: ['says', 'rights'],
  progress_report: ['pain', 'activities', 'places', 'measures', 'done'],
  discharge_letter: ['pain', 'activities', 'places', 'measures', 'done'],
  referral_letter: ['pain', 'activities', 'places', 'measures', 'done'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TemplateKind = keyof typeof templateSections;
// The keys of a constant object are exactly its type's keys.
export const templateKinds = Object.keys(templateSections) as readonly TemplateKind[];
export const templateKind = z.enum(templateKinds as readonly [TemplateKind, ...TemplateKind[]]);

export const sectionNames = ['screening', 'subjective', 'objective', 'treatment', 'assessment', 'plan', 'complaint', 'goals', 'sessions', 'techniques', 'home', 'targets', 'outlook', 'decisions', 'figures', 'pain', 'activities', 'places', 'counts', 'visits', 'says', 'rights', 'measures', 'done'] as const;
export type SectionName = (typeof sectionNames)[number];

const sectionList = z.array(z.enum(sectionNames)).max(20);

export const documentTemplate = z.object({
  /** Above the first section. */
  intro: prose(2000),
  /** Below the last one. */
  closing: prose(2000),
  /** A letter's text with fields such as `{{client}}`; empty = ours. Other kinds have none. */
  body: prose(8000),
  /** Sections in the clinic's order; those it does not name follow in ours. */
  order: sectionList,
  /** Sections that do not appear. */
  hidden: sectionList,
});
export type DocumentTemplate = z.infer<typeof documentTemplate>;

export const keptTemplate = z.object({ kind: templateKind, template: documentTemplate, version: z.int() });
export type KeptTemplate = z.infer<typeof keptTemplate>;

export function isLetterTemplate(kind: TemplateKind): boolean {
  return letterKinds.some((letter) => letter === kind);
}

export const letterheadDetails = z.object({
  /** `preprinted` leaves the top of the first page free for paper that has a head. */
  style: z.enum(['ours', 'preprinted']),
  /** Free height at the top of the first page on pre-printed paper. */
  topMillimetres: z.int().min(10).max(120),
  /** Beside the page number: bank, tax number, a motto; the clinic's name where it is empty. */
  footer: optionalLine(120),
  /** What the logo shows, for who cannot see it. */
  logoAlt: optionalLine(120),
});
export type LetterheadDetails = z.infer<typeof letterheadDetails>;

export const letterhead = letterheadDetails.extend({ hasLogo: z.boolean(), version: z.int() });
export type Letterhead = z.infer<typeof letterhead>;

/** Base64 of a PNG or JPEG of at most 512 kB; null takes the logo away, undefined leaves it. */
export const logoUpload = z.string().max(700_000).regex(/^[A-Za-z0-9+/]+={0,2}$/).nullable();

export const templateSet = z.object({ letterhead, templates: z.array(keptTemplate) });
export type TemplateSet = z.infer<typeof templateSet>;
