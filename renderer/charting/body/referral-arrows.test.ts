import { describe, expect, it } from 'vitest';
import { bodyFigure } from '../../../shared/clinical/body/body.data.ts';
import { anchorOf } from '../../../shared/clinical/body/body.geometry.ts';
import type { BodyMark, BodyShade } from './body-map.types.ts';
import { referralArrows } from './referral-arrows.ts';

const mark: BodyMark = { id: 'f1', view: 'back', at: { kind: 'point', x: 240, y: 470 }, symbol: 'trp_active', side: 'r', tenderness: 3, label: '', isSelected: true, isGhost: false };
const placed = { mark, at: { x: 640, y: 470 } };
const shade = (id: string, tone: BodyShade['tone'] = 'referral'): BodyShade => ({ id, side: 'r', intensity: 0.7, tone });

describe('arrows from a trigger point', () => {
  it('lead to each area where it is felt, on its own view', () => {
    const [arrow, ...others] = referralArrows(bodyFigure, ['front', 'back'], placed, [shade('thigh_back'), shade('chest_upper'), shade('calf', 'pain')]);
    const anchor = anchorOf(bodyFigure, 'thigh_back', 'r', 'back');
    expect(others).toEqual([]);
    expect(arrow?.id).toBe('thigh_back');
    const [x, y] = (arrow?.d.split(' ').slice(-2) ?? []).map(Number);
    expect([x, y]).toEqual([expect.closeTo((anchor?.x ?? 0) + 400, 1), expect.closeTo(anchor?.y ?? 0, 1)]);
  });

  it('lead nowhere that lies under the mark itself', () => {
    const anchor = anchorOf(bodyFigure, 'thigh_back', 'r', 'back') ?? { x: 0, y: 0 };
    const on = { mark, at: { x: anchor.x + 405, y: anchor.y + 5 } };
    expect(referralArrows(bodyFigure, ['front', 'back'], on, [shade('thigh_back')])).toEqual([]);
  });
});
