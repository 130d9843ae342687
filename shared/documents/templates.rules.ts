import { templateSections, type DocumentTemplate, type SectionName, type TemplateKind } from './templates.model.ts';

/** As we made it. */
export const ourTemplate: DocumentTemplate = { intro: '', closing: '', body: '', order: [], hidden: [] };

/** Every section of a kind in the clinic's order: first what it named, then the rest in ours. */
export function orderedSections(kind: TemplateKind, { order }: Pick<DocumentTemplate, 'order'>): readonly SectionName[] {
  const all: readonly SectionName[] = templateSections[kind];
  const named = order.filter((name, index) => all.includes(name) && order.indexOf(name) === index);
  return [...named, ...all.filter((name) => !named.includes(name))];
}

/** The sections that appear, in order. */
export function shownSections(kind: TemplateKind, template: Pick<DocumentTemplate, 'order' | 'hidden'>): readonly SectionName[] {
  return orderedSections(kind, template).filter((name) => !template.hidden.includes(name));
}

/** Moves a section one place up (-1) or down (1); the same order where there is no such place. */
export function movedSection(order: readonly SectionName[], name: SectionName, by: 1 | -1): SectionName[] {
  const moved = [...order];
  const from = moved.indexOf(name);
  const to = from + by;
  if (from < 0 || to < 0 || to >= moved.length) return moved;
  moved.splice(from, 1);
  moved.splice(to, 0, name);
  return moved;
}
