"""Parts drawn apart from the figure: the soles at the lower corners of the back view, where no standing figure shows them."""
from types import SimpleNamespace

from shapely.affinity import affine_transform

import sole
from geom import mirror_bz, parse, path, sample, spline
from partition import partition, ring_path, rings_poly

DRAWN = SimpleNamespace(MUSCLES={'superficial': sole.SUPERFICIAL, 'deep': sole.DEEP}, SHEETS=set(), FIBRE_GAP={}, DIRECTION={}, SLITS={}, ARM=())


def outline_curve():
    points, corners = parse(sole.OUTLINE)
    return spline(points + [200, 0], corners, True)


def outline(view):
    if view != 'back':
        return ''
    curve = outline_curve()
    return path(curve, True) + path(mirror_bz(curve), True)


def lines(view):
    """Contour lines of the half figure, as in figure.py."""
    return sole.LINES if view == 'back' else []


def regions(view):
    """{sided id: (path, polygon)}; on the back view the client's right is at the viewer's right."""
    if view != 'back':
        return {}
    cuts = []
    for text in sole.CUTS:
        points, corners = parse(text)
        cuts.append(sample(spline(points + [200, 0], corners), .8))
    rings, _ = partition(outline_curve(), cuts, [(key, (200 + x, y)) for key, (x, y) in sole.LABELS.items()])
    out = {}
    for key, r in rings.items():
        polygon = rings_poly(r)
        out[key + '_r'] = (ring_path(r), polygon)
        out[key + '_l'] = (ring_path([mirror_bz(ring) for ring in r]), affine_transform(polygon, [-1, 0, 0, 1, 400, 0]))
    return out


def captions(view):
    if view != 'back':
        return []
    x, y = sole.CAPTION
    return [dict(key='sole', side='r', x=200 + x, y=y), dict(key='sole', side='l', x=200 - x, y=y)]

