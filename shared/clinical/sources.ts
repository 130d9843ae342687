// Where a clinical fact comes from. The marks are those of the dossier the data was written from.

/** The mark table: K and H are not publications, and say so. */
export const REFERENCES = {
  K: 'Own professional knowledge, not checked against a source; to be confirmed by a clinician',
  H: 'House default of Fascia: a product decision, not a fact',
  S1: 'WAC 246-830-565, massage record keeping (Washington State)',
  S2: 'WAC 246-830-555, breast massage consent (Washington State), as quoted by wamah.org',
  S29: 'Cupping safety lists: globalcupping.com (citing Aboushanab & AlSanad 2018; Mehta & Dhapte 2015), cuppingcanada.ca',
  S30: 'Massage contraindication lists: spencermassage.com, ascensionselfcare.com, ibdenver.com',
  S31: 'Cupping marks and times as published by clinics: believebodyworks.com, prokinesia.com, jamilhijamacentre.co.ke',
  S32: 'Strain-counterstrain: omtommguru.blogspot.com, statpearls.com',
  S33: 'MRC scale: eatonhand.com; chiromt.biomedcentral.com s12998-017-0159-6',
  S34: 'Thoracic outlet tests: wjgnet.com/2307-8960; PMC7661676; Plewa & Delinger false-positive study',
  S36: 'Lawson 2011, pseudo-angina case report, PMC3259990',
  S37: 'Compression release: physioguideline.com; JBMT 2006 ischaemic compression pilot',
  S38: 'PNF parameters: santabarbaradeeptissue.com, fitnessinstitute.com.au',
  S45: 'Goniometry table A.1 (AAOS and AMA, shoulder to wrist), fadavispt.mhmedical.com',
  S47: 'Piriformis tests: orthofixar.com; droracle.ai articles 465693 and 602896',
} as const;
export type SourceMark = keyof typeof REFERENCES;

/** One source statement that many rows share. */
export interface Source {
  readonly id: string;
  readonly marks: readonly SourceMark[];
  readonly text: string;
}

export const SOURCES = [
  { id: 'anatomy_trigger_points', marks: ['K'], text: 'Standard anatomy and Travell & Simons facts; counts are approximate and editions differ' },
  { id: 'body_map', marks: ['H'], text: 'Region borders drawn for Fascia; not reviewed by a clinician' },
  { id: 'norm_aaos', marks: ['K'], text: 'AAOS (1965; Greene & Heckman 1994) as tabulated in goniometry texts' },
  { id: 'norm_ama', marks: ['K'], text: 'AMA Guides, common normal; AAOS has no value for the lumbar spine alone' },
  { id: 'norm_common', marks: ['K'], text: 'Common clinical value, not AAOS' },
  { id: 'norm_kendall', marks: ['K'], text: 'Kendall muscle-length norm: a muscle length test, not a joint range' },
  { id: 'checked_goniometry_table', marks: ['S45'], text: 'Value seen in a published goniometry table' },
  { id: 'unchecked_goniometry', marks: ['K'], text: 'Value not yet compared with a goniometry text' },
  { id: 'tests_own_words', marks: ['K'], text: 'Test described in our own words' },
  { id: 'tests_thoracic_outlet', marks: ['K', 'S34'], text: 'Test described in our own words, compared with thoracic outlet literature; pulse change and tingling are unreliable in healthy people' },
  { id: 'entrapment_facts', marks: ['K'], text: 'Muscles, symptoms and codes from own knowledge' },
  { id: 'entrapment_thoracic_outlet', marks: ['K', 'S34'], text: 'Muscles, symptoms and codes from own knowledge; tests compared with thoracic outlet literature' },
  { id: 'entrapment_piriformis', marks: ['K', 'S47'], text: 'Muscles, symptoms and codes from own knowledge; tests compared with piriformis literature' },
  { id: 'entrapment_pseudo_angina', marks: ['K', 'S36'], text: 'Muscles, symptoms and codes from own knowledge; one published case' },
  { id: 'contraindication_lists', marks: ['S29', 'S30', 'K'], text: 'Our synthesis of published contraindication lists' },
  { id: 'code_lists', marks: [], text: 'Code and title seen in public code lists' },
  { id: 'unchecked_codes', marks: ['K'], text: 'To be checked against the CMS/NCHS file of the service year' },
] as const satisfies readonly Source[];

export type SourceId = (typeof SOURCES)[number]['id'];

/** The statement a row's source id stands for. */
export function findSource(id: string): Source | undefined {
  return SOURCES.find((source) => source.id === id);
}

/** A fact's source as a person reads it, with its marks: "Standard anatomy ... [K]". */
export function sourceText(id: string): string {
  const source = findSource(id);
  if (!source) return id;
  return source.marks.length === 0 ? source.text : `${source.text} [${source.marks.join(', ')}]`;
}
