#!/usr/bin/env python3
"""Builds the body map's data files from the hand-set drawing.

usage: build.py OUT_FOLDER [view ...]      (the project's own folder: ../../shared/clinical/body)
The same input makes the same bytes.
"""
import json
import sys
from pathlib import Path

import numpy as np
from shapely import maximum_inscribed_circle, union_all
from shapely.affinity import affine_transform
from shapely.geometry import LineString

import figure as F
import insets
import muscles_back
import muscles_front
import muscles_side
import tissues
from geom import fit_poly, mirror_bz, parse, path, sample, spline, taper
from muscle_layers import muscle_layer, ring_text
from partition import ring_path, rings_poly
from region_map import side_arm, view_regions

DRAWN = {'front': muscles_front, 'back': muscles_back, 'right': muscles_side}
# The half that is drawn lies at the viewer's right; the client's left in front, right from behind and in the side view.
NEAR = {'front': '_l', 'back': '_r', 'right': '_r'}
MIRRORED_LEAD = {'a': 'b', 'b': 'a', None: None}


def outline_of(view):
    if view == 'right':
        points, corners = parse(F.SIDE)
        return spline(points, corners, True)
    points, corners = parse(F.FRONT_HALF if view == 'front' else F.BACK_HALF)
    half = spline(points + [200, 0], corners)
    a, c1, c2, b = half[0]
    half[0] = (a, np.array([a[0] + np.linalg.norm(c1 - a), a[1]]), c2, b)  # level at the crown
    return half + mirror_bz(half)


def contours_of(view, covered):
    """Contour lines as ink shapes; 'bare' ones stay when muscles are drawn, 'mirror' ones also stand on the other half."""
    if view == 'right':
        drawn = [(*line, 0, False) for line in F.SIDE_LINES]
    else:
        half, middle = (F.FRONT_LINES, F.FRONT_MID) if view == 'front' else (F.BACK_LINES, F.BACK_MID)
        drawn = [(*line, 200, True) for line in half] + [(*line, 200, False) for line in middle]
    out = []
    drawn += [(*line, 200, True) for line in insets.lines(view)]
    for text, weight, lead, dx, mirror in drawn:
        if weight < .05:
            continue
        points, corners = parse(text)
        line = sample(spline(points + [dx, 0], corners), .8)
        hidden = LineString(line).intersection(covered).length > .45 * LineString(line).length
        # The face keeps its features, the hanging arm its edge.
        kept = line[:, 1].max() < 140 if view == 'front' else view == 'right' and weight >= 1.1
        out.append(dict(ink=ink(line, weight, lead), weight=round(weight, 2), bare=int(kept or not hidden), mirror=int(mirror)))
    return out


def ink(line, weight, lead=None):
    return path(fit_poly(taper(line, weight * 1.5, .22, .75, lead), .12, True, ang=60), True)


def anchor_of(polygon):
    big = max(polygon.geoms, key=lambda p: p.area) if hasattr(polygon, 'geoms') else polygon
    x, y = maximum_inscribed_circle(big, tolerance=.2).coords[0]
    return round(x, 1), round(y, 1)


def regions_of(view, outline):
    rings, warnings = view_regions(view, outline)
    for warning in warnings:
        print(view, warning, file=sys.stderr)
    paths = {key: ring_path(r) for key, r in rings.items()}
    polygons = {key: rings_poly(r) for key, r in rings.items()}
    for key, (d, polygon) in insets.regions(view).items():
        paths[key] = paths.get(key, '') + d
        polygons[key] = union_all([polygons[key], polygon]) if key in polygons else polygon
    out = {}
    for key in sorted(paths):
        x, y = anchor_of(polygons[key])
        out[key] = dict(x=x, y=y, area=round(polygons[key].area, 1), d=paths[key])
    return out


def muscles_of(view, layer):
    out = []
    for m in layer:
        polygon = rings_poly(m['belly'])
        x, y = anchor_of(polygon)
        out.append(dict(id=m['id'] + NEAR[view], x=x, y=y, area=round(polygon.area, 1), sheet=int(m['sheet']), d=ring_text(m['belly']),
                        tendon=ring_text(m['tendon']), fibres=''.join(path(f) for f in m['fibres']), strands=''.join(path(f) for f in m['strands'])))
    return out


def view_data(view):
    outline = outline_of(view)
    arm = side_arm()[0] if view == 'right' else None
    superficial, covered = muscle_layer(view, outline, DRAWN[view], arm=arm)
    deep, _ = muscle_layer(view, outline, DRAWN[view], deep=True)
    if view == 'back':
        sole, covered_sole = muscle_layer(view, insets.outline_curve(), insets.DRAWN)
        superficial, covered = superficial + sole, covered.union(covered_sole)
        deep += muscle_layer(view, insets.outline_curve(), insets.DRAWN, deep=True)[0]
    ground = tissues.tissues(view, outline, arm)
    covered = covered.union(union_all([t.pop('shape') for t in ground if t['layer'] == 'superficial' and t['kind'] != 'fascia'] or [covered])).buffer(2)
    for t in ground:
        t.pop('shape', None)
    if view != 'right':
        covered = covered.union(affine_transform(covered, [-1, 0, 0, 1, 400, 0]))
    return dict(
        view=view,
        outline=path(outline, True) + insets.outline(view),
        contours=contours_of(view, covered),
        regions=regions_of(view, outline),
        tissues=ground,
        superficial=muscles_of(view, superficial),
        deep=muscles_of(view, deep),
        insets=insets.captions(view),
    )


def write(view, data, folder):
    """One path per line, so that a redrawn muscle is one line of a difference."""
    dump = lambda value: json.dumps(value, separators=(',', ':'))
    blocks = []
    for key, value in data.items():
        if isinstance(value, list):
            blocks.append(f'"{key}": [\n' + ',\n'.join(map(dump, value)) + '\n]')
        elif isinstance(value, dict):
            blocks.append(f'"{key}": {{\n' + ',\n'.join(f'{dump(k)}: {dump(v)}' for k, v in value.items()) + '\n}')
        else:
            blocks.append(f'"{key}": {dump(value)}')
    (folder / f'body-{view}.json').write_text('{\n' + ',\n'.join(blocks) + '\n}\n')
    print(f"{view}: {len(data['regions'])} regions, {len(data['superficial'])} superficial, {len(data['deep'])} deep muscles")


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    target = Path(sys.argv[1])
    for name in sys.argv[2:] or DRAWN:
        write(name, view_data(name), target)
