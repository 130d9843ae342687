import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contraindicationsAsked } from '../clinical/screening.ts';
import { findContraindication } from '../clinical/contraindications.ts';
import { medicineClassesOf } from '../clinical/medicines.ts';
import { answerProblems, askedQuestions, keptAnswers, pagesDone, questionsOf } from './answers.rules.ts';
import { builtInForm } from './built-in-form.ts';
import { answerDifferences } from './difference.rules.ts';
import { factsOf } from './facts.rules.ts';
import { formProblems, moved, signersOf } from './form.rules.ts';
import { intakeForm, type Answer, type Answers } from './intake.model.ts';
import { noHealth, proposalLines, recordWith } from './proposal.rules.ts';

const words = { yes: 'Yes', no: 'No', none: 'None' };

function said(value: Answer['value'], detail = ''): Answer {
  return { value, detail };
}

/** Every required question answered: no to all, nothing taken, nothing known. */
function healthy(): Answers {
  const required = askedQuestions(builtInForm, {}).filter(({ isRequired }) => isRequired);
  return Object.fromEntries(
    required.map(({ id, kind, options }) => {
      if (kind === 'list') return [id, said([])];
      return [id, said(kind === 'yesNo' ? 'no' : kind === 'choice' ? (options[0]?.text ?? '') : 'My neck')];
    }),
  );
}

function factsIn(answers: Answers, birthDate: string | null = '1984-06-11') {
  return factsOf({ form: builtInForm, answers, birthDate, day: '2026-03-02', ageOfMajority: 18 });
}

function keysIn(answers: Answers, birthDate?: string | null) {
  return factsIn(answers, birthDate).conditions.map(({ contraindicationId }) => contraindicationId);
}

describe('the built-in form', () => {
  it('is fit to be asked, and asks for everything that the client can answer at an intake', () => {
    expect(intakeForm.parse(builtInForm)).toEqual(builtInForm);
    expect(formProblems(builtInForm)).toEqual([]);
    const asked = new Set(questionsOf(builtInForm).flatMap(({ carries }) => carries));
    // Told by medicines, weeks and the birth date, or left to the therapist.
    const otherwise = new Set<string>(['ci_postural_meds', 'ci_pregnancy_first_trimester', 'ci_pregnancy_2_3', 'ci_under_18']);
    const left = contraindicationsAsked('intake').filter((id) => !asked.has(id) && findContraindication(id)?.answeredBy === 'client');
    expect(left.filter((id) => !otherwise.has(id))).toEqual(['ci_myositis_ossificans']);
  });

  it('is done when each required question is answered, an explicit “none” included', () => {
    expect(answerProblems(builtInForm, healthy())).toEqual([]);
    expect(pagesDone(builtInForm, healthy())).toBe(builtInForm.groups.length);
    const { allergies: _left, ...without } = healthy();
    expect(answerProblems(builtInForm, without)).toEqual([{ questionId: 'allergies', groupId: 'medicines', messageKey: 'required' }]);
  });
});

describe('what is asked', () => {
  it('hangs on what was answered, and is forgotten with it', () => {
    const pregnant = { ...healthy(), pregnant: said('Yes'), weeks: said('20') };
    expect(keptAnswers(builtInForm, pregnant)).toHaveProperty('weeks');
    expect(answerProblems(builtInForm, pregnant).map(({ questionId }) => questionId)).toEqual(['complications']);
    expect(keptAnswers(builtInForm, { ...pregnant, pregnant: said('No') })).not.toHaveProperty('weeks');
  });

  it('is answered in the shape of its kind', () => {
    const wrong = { ...healthy(), pressure: said('Like a steamroller'), weeks: said('x'), allergies: said('nuts') };
    expect(answerProblems(builtInForm, wrong).map(({ questionId, messageKey }) => [questionId, messageKey])).toEqual([
      ['allergies', 'invalid'],
      ['pressure', 'invalid'],
    ]);
    expect(Object.keys(keptAnswers(builtInForm, wrong))).not.toContain('pressure');
  });
});

describe('facts', () => {
  it('of somebody healthy are none, with everything that was asked denied', () => {
    const facts = factsIn(healthy());
    expect(facts).toMatchObject({ conditions: [], medications: [], allergies: [], pregnancy: 'No', ageYears: 41 });
    expect(facts.denied).toContain('ci_anticoagulants');
  });

  it.each<readonly [string, Answers, string | null, readonly string[]]>([
    ['a yes', { seizures: said('yes', 'Last in 2019') }, null, ['ci_epilepsy']],
    ['a medicine by its trade name', { medications: said(['Eliquis 5 mg']) }, null, ['ci_anticoagulants']],
    ['a medicine though the client said no', { thinnersToday: said('no'), medications: said(['warfarin']) }, null, ['ci_anticoagulants']],
    ['allergies as such', { allergies: said(['Nuts: rash']) }, null, ['ci_allergy_lubricant']],
    ['an early pregnancy', { pregnant: said('Yes'), weeks: said('9') }, null, ['ci_pregnancy_first_trimester']],
    ['a later pregnancy', { pregnant: said('Yes'), weeks: said('20') }, null, ['ci_pregnancy_2_3']],
    ['a pregnancy without weeks', { pregnant: said('Possibly') }, null, ['ci_pregnancy_first_trimester']],
    ['the birth date', {}, '2010-03-03', ['ci_under_18']],
    ['a birthday', {}, '2008-03-02', []],
    ['a birth date that says only the year', {}, '2015', ['ci_under_18']],
    ['a year of birth that may go either way', {}, '2008', ['ci_under_18']],
    ['a year of birth that is long ago', {}, '2007', []],
  ])('of %s', (_what, answers, birthDate, expected) => {
    expect(keysIn(answers, birthDate)).toEqual(expected);
  });

  it('keep what the client wrote', () => {
    expect(factsIn({ seizures: said('yes', 'Last in 2019') }).conditions).toEqual([{ contraindicationId: 'ci_epilepsy', note: 'Last in 2019' }]);
    expect(factsIn({ thinnersToday: said('yes', 'warfarin'), medications: said(['Warfarin']) }).conditions).toEqual([
      { contraindicationId: 'ci_anticoagulants', note: 'warfarin' },
    ]);
  });

  it('never lose a condition when one more question is answered with a yes', () => {
    const yesNos = questionsOf(builtInForm).filter(({ kind, askedIf }) => kind === 'yesNo' && askedIf === null).map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(yesNos), fc.constantFrom(...yesNos), (chosen, more) => {
        const of = (ids: readonly string[]) => new Set(keysIn({ ...healthy(), ...Object.fromEntries(ids.map((id) => [id, said('yes')])) }));
        const after = of([...chosen, more]);
        expect([...of(chosen)].every((key) => after.has(key))).toBe(true);
      }),
    );
  });

  it('are the same for medicines in any spelling, and say nothing of others', () => {
    expect(medicineClassesOf('  XARELTO® 20mg').map(({ id }) => id)).toEqual(['anticoagulant']);
    expect(medicineClassesOf('Prednisone')).toHaveLength(1);
    expect(medicineClassesOf('Vitamin D')).toEqual([]);
  });
});

describe('a proposal', () => {
  const record = { ...noHealth, flags: [{ contraindicationId: 'ci_epilepsy', note: '' }, { contraindicationId: 'ci_varicose', note: 'Left' }], medications: ['Ibuprofen', 'Warfarin'], allergies: ['Latex'], decision: 'proceed_modified' as const };

  it('says what is new, what is denied and what is no longer named', () => {
    const answers = { ...healthy(), medications: said(['warfarin', 'Metformin']), allergies: said([]), veins: said('yes', 'Both legs'), pregnant: said('Possibly') };
    expect(proposalLines(factsIn(answers), record).map(({ id }) => id)).toEqual([
      'note:ci_varicose',
      'add:ci_anticoagulants',
      'add:ci_pregnancy_first_trimester',
      'remove:ci_epilepsy',
      'add:medications:Metformin',
      'remove:medications:Ibuprofen',
      'remove:allergies:Latex',
      'set:pregnancy',
    ]);
  });

  it('takes over what is accepted and nothing else, and never loosens the decision by itself', () => {
    const lines = proposalLines(factsIn({ ...healthy(), bleeding: said('yes', 'Since birth') }), record);
    const accepted = lines.filter(({ id }) => id === 'add:ci_bleeding_disorder');
    const next = recordWith(record, accepted, '2026-03-02');
    expect(next.flags).toEqual([...record.flags, { contraindicationId: 'ci_bleeding_disorder', note: 'Since birth' }]);
    expect(next).toMatchObject({ medications: record.medications, decision: 'clearance_required' });
    const removed = recordWith({ ...record, decision: 'defer_or_refer' }, lines.filter(({ change }) => change === 'remove'), '2026-03-02');
    expect(removed).toMatchObject({ flags: [], medications: [], decision: 'defer_or_refer' });
  });

  it('knows that nothing has many words', () => {
    const nothing = { ...record, flags: [], medications: ['none'], allergies: ['None known'], pregnancy: 'not_applicable' };
    expect(proposalLines(factsIn(healthy()), nothing)).toEqual([]);
    expect(proposalLines(factsIn({ ...healthy(), medications: said(['Metformin']) }), nothing).map(({ id }) => id)).toEqual(['add:medications:Metformin', 'remove:medications:none']);
  });

  it('that is accepted whole leaves nothing to propose', () => {
    const answers = { ...healthy(), medications: said(['Eliquis']), seizures: said('yes', 'Rare'), numb: said('yes') };
    const facts = factsIn(answers);
    const whole = recordWith(record, proposalLines(facts, record), '2026-03-02');
    expect(proposalLines(facts, whole)).toEqual([]);
  });
});

describe('two sets of answers', () => {
  it('differ question by question, also where one of them does not ask', () => {
    const before = { form: builtInForm, answers: { seizures: said('yes', '2019'), medications: said(['A', 'B']) } };
    const shorter = { ...builtInForm, groups: builtInForm.groups.filter(({ id }) => id !== 'nerves') };
    const after = { form: shorter, answers: { medications: said([]) } };
    expect(answerDifferences(before, after, words).map(({ before: one, after: other }) => [one, other])).toEqual([
      ['A, B', 'None'],
      ['Yes – 2019', ''],
    ]);
    expect(answerDifferences(before, before, words)).toEqual([]);
  });
});

describe('a form of the clinic', () => {
  const [first] = builtInForm.groups;
  const question = first?.questions[0];
  if (!first || !question) throw new Error('the built-in form is empty');
  const withQuestions = (...questions: (typeof question)[]) => ({ ...builtInForm, groups: [{ ...first, questions }] });

  it.each([
    ['two questions with one id', withQuestions(question, question), 'questionTwice'],
    ['a condition that nobody knows', withQuestions({ ...question, carries: ['ci_nonsense'] }), 'unknownCondition'],
    ['a choice without options', withQuestions({ ...question, kind: 'choice' }), 'optionsNeeded'],
    ['a condition on itself', withQuestions({ ...question, kind: 'yesNo', askedIf: { questionId: question.id, answer: 'yes' } }), 'askedIfUnknown'],
    ['medicines that are no list', withQuestions({ ...question, fills: 'medications' }), 'fillsNeedsList'],
    ['no question at all', withQuestions(), 'required'],
  ])('is refused with %s', (_what, form, messageKey) => {
    expect(formProblems(form).map((problem) => problem.messageKey)).toContain(messageKey);
  });

  it('moves its lines and knows who signs', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(signersOf(builtInForm, false)).toEqual(['client']);
    expect(signersOf(builtInForm, true)).toEqual(['guardian']);
  });
});
