// Answers to the built-in form by somebody about whom there is nothing to say.
import { askedQuestions } from '../../shared/intake/answers.rules.ts';
import { builtInForm } from '../../shared/intake/built-in-form.ts';
import type { Answer, Answers, FormSignature } from '../../shared/intake/intake.model.ts';

const signed: FormSignature = { role: 'client', name: 'M. Núñez', method: 'typed', drawn: null };

/** Every required question with a no, a none or a word; signed by the client. */
export const unremarkable: { readonly answers: Answers; readonly signatures: FormSignature[] } = {
  answers: Object.fromEntries(
    askedQuestions(builtInForm, {})
      .filter(({ isRequired }) => isRequired)
      .map(({ id, kind, options }): [string, Answer] => {
        if (kind === 'list') return [id, { value: [], detail: '' }];
        return [id, { value: kind === 'yesNo' ? 'no' : (options[0]?.text ?? 'My neck'), detail: '' }];
      }),
  ),
  signatures: [signed],
};
