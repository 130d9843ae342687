"""Regions: cuts the outline along the hand-set lines of regions.py, so that neighbours share the very same border."""
import numpy as np
from shapely.geometry import LineString
from shapely.ops import polygonize, unary_union

import regions as G
from geom import parse, sample, spline
from partition import partition

MIDLINE = {'scalp_top', 'forehead', 'occiput', 'neck_front', 'sternum', 'abdomen_upper', 'abdomen_mid', 'pubic',
           'spine_thoracic', 'spine_lumbar', 'sacrum', 'coccyx', 'gluteal_cleft', 'perineum'}


def side_arm():
    """The arm as it hangs over the trunk in the side view."""
    lines = [_line(s) for s in G.SIDE_ARM]
    return unary_union(list(polygonize(unary_union(lines)))).buffer(.6).buffer(-.6), lines


def view_regions(view, outline):
    """{sided id: rings}, warnings.  Front and back mirror their half; the side view stands as drawn."""
    cuts, labels = _side() if view == 'right' else _mirrored(view)
    return partition(outline, cuts, labels)


def _line(text):
    return LineString(sample(spline(*parse(text)), .8))


def _mirrored(view):
    half_cuts, half_labels = (G.FRONT_CUTS, G.FRONT_LABELS) if view == 'front' else (G.BACK_CUTS, G.BACK_LABELS)
    cuts, labels = [], []
    for text in half_cuts:
        points, corners = parse(text)
        line = sample(spline(points + [200, 0], corners), .8)
        cuts.append(line)
        if abs(line[:, 0] - 200).max() > .01:
            cuts.append(line * [-1, 1] + [400, 0])
    for base, text in half_labels.items():
        x, y = map(float, text.split(','))
        if base in MIDLINE:
            labels += [(base, (200 + x, y))] + ([(base, (200 - x, y))] if x else [])
            continue
        # The client's right is at the viewer's left in front, at the viewer's right from behind.
        right, left = (200 - x, 200 + x) if view == 'front' else (200 + x, 200 - x)
        labels += [(base + '_r', (right, y)), (base + '_l', (left, y))]
    return cuts, labels


def _side():
    hull, arm = side_arm()
    cuts = arm + [_line(s).difference(hull.buffer(-.3)) for s in G.SIDE_CUTS]
    cuts += [_line(s).intersection(hull.buffer(.3)) for s in G.SIDE_ARM_CUTS]
    labels = []
    for base, spots in G.SIDE_LABELS.items():
        for spot in [spots] if isinstance(spots, str) else spots:
            labels.append((base if base in MIDLINE else base + '_r', tuple(map(float, spot.split(',')))))
    return cuts, labels
