"""Muscle layers: clips the drawn bellies to the body and to each other, adds tendons and fibres.

Superficial: earlier entries lie on top, what they cover is cut away.  Deep: shapes stay whole (they are found through
one another) and are painted in file order from the top, so the drawing order is the reverse of the file order.
"""
import sys

import numpy as np
from shapely.geometry import LineString, Polygon, box

from geom import fit_poly, parse, path, sample, spline
from shapes import axis_fibres, long_axis, rail_fibres, read_muscle, tendon_strands

GAP = 2.5
# Smaller leftovers of what others cover would only be specks.
MIN_AREA = 9


def muscle_layer(view, outline, drawn, *, deep=False, arm=None):
    """[{id, belly, tendon, fibres, strands}] in painting order, on the drawn half; belly and tendon are lists of bezier rings."""
    body = Polygon(sample(outline, .6, True)).buffer(0).buffer(-1.1)
    if view != 'right':
        body = body.intersection(box(200.3, 0, 400, 1000))
    used, out = Polygon(), []
    for name, text in drawn.MUSCLES[('deep' if deep else 'superficial')].items():
        parts = read_muscle(text, 0 if view == 'right' else 200)
        sheet = name in drawn.SHEETS
        limit = _limit(name, body, arm, drawn)
        cover = None if deep or sheet else used
        rings = {'belly': [], 'tendon': []}
        fibres, strands = [], []
        for i, part in enumerate(parts):
            whole = part.belly.union(part.tendon).intersection(limit)
            belly = _visible(part.belly.intersection(limit), cover, _slits(view, name, drawn), .5 if part.is_square else 1.6)
            tendon = _visible(part.tendon.intersection(limit), cover, [], .8)
            for piece in belly:
                rings['belly'].append(_rings(piece))
                fibres += rail_fibres(part, piece, drawn.FIBRE_GAP.get(name, GAP)) if part.rails else axis_fibres(
                    piece, drawn.DIRECTION.get(name, long_axis(piece)), drawn.FIBRE_GAP.get(name, GAP))
            for piece in tendon:
                rings['tendon'].append(_rings(piece))
                strands += tendon_strands(part, piece.difference(part.belly))
            if not deep and not sheet:
                used = used.union(whole)
        if not rings['belly']:
            print(f'{view}: {name} is hidden altogether', file=sys.stderr)
            continue
        out.append(dict(id=name, belly=rings['belly'], tendon=rings['tendon'], fibres=fibres, strands=strands, sheet=sheet))
    return out[::-1], used


def _limit(name, body, arm, drawn):
    if arm is None:
        return body
    return body.intersection(arm.buffer(-.8)) if name in drawn.ARM else body.difference(arm.buffer(.3))


def _slits(view, name, drawn):
    dx = 0 if view == 'right' else 200
    lines = []
    for text in drawn.SLITS.get(name, []):
        points, corners = parse(text)
        lines.append(LineString(sample(spline(points + [dx, 0], corners))).buffer(.8))
    return lines


def _visible(shape, used, slits, soft):
    """What is left of a shape after what covers it; corners are softened by up to `soft`."""
    if used is not None:
        shape = shape.difference(used.buffer(.02))
    for slit in slits:
        shape = shape.difference(slit)
    shape = shape.buffer(-.32)
    # A slim belly would vanish under the full softening.
    for radius in (soft, soft / 2, soft / 4):
        softened = shape.buffer(-radius).buffer(radius)
        if softened.area > .93 * shape.area:
            break
    shape = softened.simplify(.03)
    return [p for p in (shape.geoms if hasattr(shape, 'geoms') else [shape]) if p.geom_type == 'Polygon' and p.area > MIN_AREA]


def _rings(piece):
    return fit_poly(np.array(piece.segmentize(1.0).exterior.coords)[:-1], .15, True, ang=42)


def ring_text(rings):
    return ''.join(path(r, True) for r in rings)
