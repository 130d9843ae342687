// What the clinic changes of our documents, and how that would print.
import type { documentsContract } from '../../shared/documents/documents.contract.ts';
import type { Letterhead } from '../../shared/documents/templates.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { deleteTemplate, getLetterhead, listTemplates, saveLetterhead as keepLetterhead, saveTemplate as keepTemplate, type KeptLetterhead } from '../../db/documents/templates.queries.ts';
import type { Implementation } from '../implement.ts';
import { refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { print } from './make-document.ts';
import { sampleAsOf, sampleFacts } from './sample-facts.ts';

type UseCases = Implementation<typeof documentsContract, Request>;

function shown({ logo, ...details }: KeptLetterhead): Letterhead {
  return { ...details, hasLogo: logo !== null };
}

export const getTemplates: UseCases['getTemplates'] = async ({ db }) => ({ letterhead: shown(await getLetterhead(db)), templates: await listTemplates(db) });

export const saveTemplate: UseCases['saveTemplate'] = async (request, wanted) => {
  request.concerning({ detail: { part: 'template', kind: wanted.kind } });
  await request.write(async (tx) => {
    if (!(await keepTemplate(tx, wanted))) refuse('stale');
  });
  return { ...wanted, version: wanted.version + 1 };
};

export const resetTemplate: UseCases['resetTemplate'] = async (request, { kind }) => {
  request.concerning({ detail: { part: 'template', kind } });
  await request.write((tx) => deleteTemplate(tx, kind));
  return {};
};

export const saveLetterhead: UseCases['saveLetterhead'] = async (request, { logo, version, ...details }, signal) => {
  request.concerning({ detail: { part: 'letterhead' } });
  const present = await getLetterhead(request.db);
  const bytes = logo === undefined ? present.logo : logo === null ? null : Buffer.from(logo, 'base64');
  if (bytes !== null && logo !== undefined) {
    // What prints is what counts: the page itself tells whether this is a picture.
    const look = { letterhead: { ...details, style: 'ours' as const, logo: bytes }, template: emptyTemplate };
    const order = { profile: await getClinicProfile(request.db), facts: sampleFacts('attendance'), look, asOf: sampleAsOf };
    if ((await print(request, order, { signal })).isLogoLeftOut) refuse('validation', 'logoUnreadable');
  }
  const wanted = { ...details, logo: bytes, version };
  await request.write(async (tx) => {
    if (!(await keepLetterhead(tx, wanted))) refuse('stale');
  });
  return shown({ ...wanted, version: version + 1 });
};

const emptyTemplate = { intro: '', closing: '', body: '', order: [], hidden: [] };

export const previewTemplate: UseCases['previewTemplate'] = async (request, { kind, template, letterhead }, signal) => {
  const { logo } = await getLetterhead(request.db);
  const profile = await getClinicProfile(request.db);
  const order = { profile, facts: sampleFacts(kind, { template, profile }), look: { letterhead: { ...letterhead, logo }, template }, asOf: sampleAsOf };
  const { bytes, pageCount } = await print(request, order, { signal });
  return { title: texts.kinds[kind], pageCount, ticket: request.issueTicket({ fileName: 'sample.pdf', contentType: 'application/pdf', bytes }) };
};
