import { describe, expect, it } from 'vitest';
import { ENTRAPMENTS } from './entrapments.ts';
import { findingName, markKindOf, PLACEABLE_KINDS } from './finding-names.ts';
import { FINDING_KINDS } from './findings.ts';

describe('what can be placed on the body', () => {
  it('is every kind of finding and the site of every entrapment, each once', () => {
    expect(PLACEABLE_KINDS).toHaveLength(FINDING_KINDS.length + ENTRAPMENTS.length);
    expect(new Set(PLACEABLE_KINDS.map((kind) => kind.value)).size).toBe(PLACEABLE_KINDS.length);
    for (const { value, label } of PLACEABLE_KINDS) expect(findingName(value).endsWith(label)).toBe(true);
  });

  it.each([
    ['trp_active', 'Active trigger point', 'trp_active'],
    ['ent_cts', 'Possible entrapment: Carpal tunnel syndrome', 'entrapment'],
    ['knot_of_old', 'knot of old', 'tender_point'],
  ])('%s reads "%s" and is drawn as %s', (kind, name, mark) => {
    expect([findingName(kind), markKindOf(kind)]).toEqual([name, mark]);
  });
});
