import { shownSections } from '../../shared/documents/templates.rules.ts';
import type { DocumentTemplate, SectionName, TemplateKind } from '../../shared/documents/templates.model.ts';
import type { Block } from './pdf/block.ts';

/** Puts the sections of a document into the clinic's order, between the clinic's words. */
export type Arrange = (sections: Readonly<Partial<Record<SectionName, readonly Block[]>>>) => Block[];

/** Running text as paragraphs: an empty line begins a new one, a single line end stays one. */
export function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }));
}

export function arrangeBy(kind: TemplateKind, template: DocumentTemplate): Arrange {
  const closing = paragraphs(template.closing);
  return (sections) => [
    ...paragraphs(template.intro),
    ...shownSections(kind, template).flatMap((name) => sections[name] ?? []),
    ...(closing.length > 0 ? [{ kind: 'spacer' as const, size: 'small' as const }, ...closing] : []),
  ];
}
