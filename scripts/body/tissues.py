"""Tendons, fasciae and bones that belong to no single muscle: the ground on which the muscles are painted."""
import numpy as np
from shapely.affinity import affine_transform
from shapely.geometry import LineString, Polygon, box

import insets
import sole
import tissues_back
import tissues_front
import tissues_side
from geom import fit_poly, path, sample
from shapes import STEPS, line_points, read_muscle

DRAWN = {'front': tissues_front, 'back': tissues_back, 'right': tissues_side}


def tissues(view, outline, arm):
    """Rows in painting order.  The half of front and back is mirrored by whoever reads the file."""
    drawn, body = DRAWN[view], Polygon(sample(outline, .6, True)).buffer(0).buffer(-.6)
    dx, mirror = (0, 0) if view == 'right' else (200, 1)
    if mirror:
        body = body.intersection(box(200, 0, 400, 1000))
    lists = (('superficial', 0, drawn.SUPERFICIAL), ('superficial', 1, drawn.OVER), ('deep', 0, drawn.DEEP), ('deep', 1, drawn.DEEP_OVER))
    rows = [row for layer, over, entries in lists for entry in entries for row in _rows(entry, layer, over, dx, mirror, body, arm)]
    if view == 'back':
        foot = Polygon(sample(insets.outline_curve(), .6, True)).buffer(-.6)
        rows += [row for layer, entries in sole.TISSUES.items() for entry in entries for row in _rows(entry, layer, 0, dx, mirror, foot, None)]
    return rows


def _rows(entry, layer, over, dx, mirror, body, arm):
    kind, text, count = entry[:3]
    limit = body
    if arm is not None and layer == 'superficial':
        limit = body.intersection(arm.buffer(-.6)) if len(entry) > 3 else body.difference(arm.buffer(.2))
    shape, rails = _shape(text, dx)
    if kind.endswith('*'):
        # A part of the midline: both halves in one, without a seam.
        kind, mirror = kind[:-1], 0
        shape = shape.buffer(.1).union(affine_transform(shape, [-1, 0, 0, 1, 2 * dx, 0]).buffer(.1))
        limit = limit.union(affine_transform(limit, [-1, 0, 0, 1, 2 * dx, 0]).buffer(.5))
    for piece in _polygons(shape.intersection(limit).simplify(.03)):
        d = path(fit_poly(np.array(piece.segmentize(1.0).exterior.coords)[:-1], .15, True, ang=42), True)
        yield dict(kind=kind, layer=layer, over=over, mirror=mirror, d=d, lines=''.join(_fine_lines(rails, count, piece)), shape=piece)


def _shape(text, dx):
    if '~' in text:
        line, _, width = text.partition('~')
        return LineString(line_points(line.strip(), dx)).buffer(float(width) / 2), None
    part = read_muscle(text, dx)[0]
    return part.belly.union(part.tendon), part.rails


def _fine_lines(rails, count, piece):
    if rails is None:
        return
    for i in range(1, count + 1):
        f = i / (count + 1)
        lead = 2 + (i * 7) % 5
        line = LineString((rails.a * (1 - f) + rails.b * f)[lead:STEPS - lead]).intersection(piece.buffer(-.3))
        for g in line.geoms if hasattr(line, 'geoms') else [line]:
            if g.geom_type == 'LineString' and g.length > 3:
                yield path(fit_poly(np.array(g.simplify(.05).segmentize(3).coords), .3))


def _polygons(g):
    return [p for p in (g.geoms if hasattr(g, 'geoms') else [g]) if p.geom_type == 'Polygon' and p.area > 1]
