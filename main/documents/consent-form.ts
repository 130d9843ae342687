// A consent as it was recorded: what it says, what the client should know, who signed how and when.
import { consentLabel } from '../../shared/clinical/consents.ts';
import { deskPapers } from '../../shared/messages/en/desk-papers.ts';
import type { Arrange } from './arrange.ts';
import type { ConsentFormFacts } from './facts.ts';
import { keyValues, list, section } from './parts.ts';
import type { Block } from './pdf/block.ts';
import { paragraph, type Words } from './words.ts';

const texts = deskPapers.consent;

/** The form's blocks; the signature is the name that was signed, drawn where it was drawn. */
export function consentFormBlocks({ record, says, drawn }: ConsentFormFacts, words: Words, arrange: Arrange): Block[] {
  const validUntil = record.expiresOn === null ? texts.untilWithdrawn : words.date(record.expiresOn);
  return [
    ...keyValues(
      [
        { label: texts.about, value: consentLabel(record.consentId) },
        { label: texts.state, value: texts.states[record.state] },
        { label: texts.validUntil, value: record.state === 'granted' ? validUntil : '' },
        { label: texts.recordedBy, value: record.recordedByName },
      ],
      4,
    ),
    ...arrange({
      says: section(texts.says, paragraph(says)),
      rights: section(texts.rights, list(texts.rightsList)),
    }),
    {
      kind: 'signature',
      statement: texts.method[record.method],
      name: record.signedName === '' && !drawn ? texts.unsigned : record.signedName,
      role: texts.signer[record.signer],
      time: words.moment(record.recordedAt),
      ...(drawn && { drawn }),
    },
  ];
}
