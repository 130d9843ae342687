import { describe, expect, it } from 'vitest';
import { RED_FLAG_BUNDLES } from '../shared/clinical/red-flags.ts';
import { generateClinical } from './generate-clinical.ts';
import type { ClinicalSheets } from './generate-clinical.ts';

const RED_FLAG_ITEMS = [...new Set(RED_FLAG_BUNDLES.flatMap((bundle) => bundle.contraindications))];
const ANATOMY = '"own knowledge: standard anatomy + Travell & Simons facts; counts approximate, editions differ"';

/** One row of each table, whole and consistent; the red-flag bundles need their items. */
const SHEETS: ClinicalSheets = {
  muscles: `id,name,region,body_regions,body_map_views,test_action,nerve,roots,trp_common_count,referral_words,referral_regions,entraps,caution,sided,source
soleus,Soleus,leg,calf,back,"Heel raise, knee bent",Tibial,S1-S2,3,Heel,heel,-,-,y,${ANATOMY}
`,
  body_regions: `base_id,name,sided,views,front_cx_cy_rx_ry,back_cx_cy_rx_ry,side_cx_cy_rx_ry,sensitivity,neighbours,required_consent
calf,Calf,y,back,,.5 .8 .1 .1,,0,heel,
heel,Heel,y,back,,.5 .9 .1 .1,,0,calf,consent_treatment
`,
  rom: `id,joint,joint_name,motion,normal_value,unit,sided,ama_value,instrument,position,change_threshold,higher_is_better,value_source,verification,note
rom_knee_flexion,knee,Knee,flexion,135,deg,y,,goniometer,supine,8,y,"common clinical value, not AAOS",own knowledge; verify against a goniometry text before release,
`,
  special_tests: `id,name,region,structure,sided,how_in_short,positive_definition,safety_flag,result_fields
st_obrien,O'Brien,shoulder,Labrum,y,Arm at 90,Deep pain,none,result(positive|negative|equivocal|not_done|unable);side(l|r|bilateral);familiar_symptoms(y/n);nprs;note;degrees
`,
  entrapments: `id,name,nerve,muscles,region,symptoms,icd10_options,tests,note
ent_soleal,Soleal sling,Tibial,soleus,leg,Sole burning,G57.41,st_obrien,red:cauda_equina
`,
  contraindications: `id,label,class_general,class_cupping,class_stretch,ask,prompt,action
${RED_FLAG_ITEMS.map((id) => `${id},Label,absolute,absolute,absolute,intake,(therapist observes),Refer`).join('\n')}
`,
  icd10: `code,short_title,verified
G57.41,"Lesion of medial popliteal nerve, right",own knowledge; check against current CMS/NCHS file
`,
};

/** What is wrong after a text of one table was replaced. */
function problemsWith(name: keyof ClinicalSheets, from: string, to: string): readonly string[] {
  expect(SHEETS[name]).toContain(from);
  return generateClinical({ ...SHEETS, [name]: SHEETS[name].replace(from, to) }).problems;
}

describe('generateClinical', () => {
  it('writes one row per line, with marks for sources and null for nothing', () => {
    const { files, problems } = generateClinical(SHEETS);
    expect(problems).toEqual([]);
    expect(files['muscles.ts']?.split('\n').at(3)).toBe(
      "  { id: 'soleus', name: 'Soleus', group: 'leg', regions: ['calf'], views: ['back'], testAction: 'Heel raise, knee bent', nerve: 'Tibial', roots: 'S1-S2', triggerPointCount: 3, referral: 'Heel', referralRegions: ['heel'], entraps: null, caution: null, sided: true, source: 'anatomy_trigger_points' },",
    );
    expect(files['special-tests.ts']).toContain("name: 'O\\'Brien'");
    expect(files['special-tests.ts']).toContain("measures: ['degrees']");
    expect(files['diagnoses.ts']).toContain("{ code: 'G57.41', title: 'Lesion of medial popliteal nerve, right', verified: false }");
  });

  it('words shorthand for people', () => {
    const { files } = generateClinical(SHEETS);
    expect(files['entrapments.ts']).toContain("redFlags: ['cauda_equina'], note: 'screen for cauda equina first'");
    expect(files['contraindications.ts']).toContain("answeredBy: 'therapist', prompt: 'Observed by the therapist'");
  });

  it.each([
    ['muscles', ',calf,back', ',shank,back', 'muscles.csv soleus: body_regions names "shank", which body_regions.csv does not have'],
    ['muscles', ',heel,-', ',,-', 'muscles.csv soleus: referral_regions is empty'],
    ['muscles', ',calf,back', ',calf,front', 'muscles.csv soleus: none of its regions is on the front view'],
    ['muscles', 'counts approximate', 'counts exact', 'is not known to this script'],
    ['body_regions', '0,calf,', '0,heel,', 'body_regions.csv calf: has the neighbour "heel", which does not name it back'],
    ['body_regions', 'consent_treatment', 'consent_foot', 'body_regions.csv heel: required_consent "consent_foot" is none of'],
    ['body_regions', 'consent_treatment', 'never', 'body_regions.csv heel: sensitivity 2 and "never" go together'],
    ['body_regions', 'heel,Heel', 'calf,Heel', 'body_regions.csv calf: occurs twice'],
    ['rom', ',135,', ',many,', 'rom.csv rom_knee_flexion: normal_value "many" is not a number'],
    ['special_tests', 'side(l|r|bilateral);', '', 'special_tests.csv st_obrien: result_fields do not begin with what every test records'],
    ['entrapments', ',soleus,', ',soleous,', 'entrapments.csv ent_soleal: muscles names "soleous", which muscles.csv does not have'],
    ['entrapments', 'st_obrien', 'st_nobody', 'entrapments.csv ent_soleal: tests names "st_nobody", which special_tests.csv does not have'],
    ['entrapments', 'G57.41', 'G57.99', 'entrapments.csv ent_soleal: icd10_options names "G57.99", which icd10.csv does not have'],
    ['contraindications', 'ci_cauda_equina', 'ci_cauda', 'red-flags.ts cauda_equina: names "ci_cauda_equina", which contraindications.csv does not have'],
    ['contraindications', ',intake,', ',monthly,', 'ask "monthly" is none of intake, every_visit, today, always'],
    ['icd10', 'G57.41,', 'G5741,', 'icd10.csv G5741: is not shaped like an ICD-10-CM code'],
    ['icd10', 'code,short_title', 'code,title', 'icd10.csv: the columns are not code,short_title,verified'],
  ] as const)('%s: "%s" changed to "%s" fails by name', (name, from, to, problem) => {
    expect(problemsWith(name, from, to)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
  });
});
