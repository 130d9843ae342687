"""Turns the drawing notation into polygons and fibre lines.

Two notations, parts of one muscle separated by ' / ':
  "x,y x,y ..."                     a closed outline
  "x,y x,y ... | x,y x,y ... @a-b"  two rails from origin to insertion; the red belly lies between the fractions a and b
                                    of their length (0-1 when absent), the rest is tendon;
                                                    a trailing = keeps the ends square
  "... | ... | x,y x,y ..."                        a third curve bends the origin, from the first rail to the second
A point with a trailing ! is a corner.
"""
import math
from dataclasses import dataclass, field

import numpy as np
from shapely.affinity import rotate
from shapely.geometry import LineString, Polygon
from shapely.ops import substring, unary_union

from geom import fit, parse, sample, spline

STEPS = 90


@dataclass
class Part:
    belly: Polygon
    tendon: Polygon = field(default_factory=Polygon)
    rails: 'Patch' = None
    is_square: bool = False


def read_muscle(text, dx=0.0):
    return [_rail_part(t, dx) if '|' in t else Part(_loop(t, dx)) for t in text.split(' / ')]


def closed_shape(text, dx=0.0):
    return unary_union([p.belly.union(p.tendon) for p in read_muscle(text, dx)])


def line_points(text, dx=0.0, step=.8):
    points, corners = parse(text)
    return sample(spline(points + [dx, 0], corners), step)


def _loop(text, dx):
    points, corners = parse(text)
    return Polygon(sample(spline(points + [dx, 0], corners, True), .7, True)).buffer(0)


def _even(points, n=STEPS):
    d = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    s = np.linspace(0, d[-1], n + 1)
    return np.c_[np.interp(s, d, points[:, 0]), np.interp(s, d, points[:, 1])]


@dataclass
class Patch:
    """The surface between two rails; an origin curve bends its first edge."""
    a: np.ndarray
    b: np.ndarray
    t0: float = 0.0
    t1: float = 1.0
    origin: np.ndarray = None

    def at(self, t, f):
        t = min(max(t, 0), 1)
        i = min(int(t * STEPS), STEPS - 1)
        u = t * STEPS - i
        p = ((1 - u) * self.a[i] + u * self.a[i + 1]) * (1 - f) + ((1 - u) * self.b[i] + u * self.b[i + 1]) * f
        if self.origin is not None:
            k = min(int(f * STEPS), STEPS - 1)
            v = f * STEPS - k
            p = p + (1 - t) ** 2 * ((1 - v) * self.origin[k] + v * self.origin[k + 1] - (1 - f) * self.a[0] - f * self.b[0])
        return p

    def strip(self, t0, t1):
        """The part between two fractions of the length, each a number or one per step across."""
        f = np.linspace(0, 1, 31)
        t0, t1 = np.broadcast_to(t0, 31), np.broadcast_to(t1, 31)
        side_a = [self.at(t, 0) for t in np.linspace(t0[0], t1[0], STEPS)]
        side_b = [self.at(t, 1) for t in np.linspace(t1[-1], t0[-1], STEPS)]
        end = [self.at(t, ff) for t, ff in zip(t1, f)]
        start = [self.at(t, ff) for t, ff in zip(t0[::-1], f[::-1])]
        return Polygon(np.vstack([side_a, end, side_b, start])).buffer(0)

    def width(self, t):
        return np.linalg.norm(self.at(t, 0) - self.at(t, 1))


def _rail_part(text, dx):
    body, _, span = text.partition('@')
    is_square = span.endswith('=')
    span = span.rstrip('= ')
    curves = [_even(line_points(r.strip(), dx, .6)) for r in body.split('|')]
    t0, t1 = (float(v) for v in span.split('-')) if span.strip() else (0.0, 1.0)
    patch = Patch(curves[0], curves[1], t0, t1, curves[2] if len(curves) > 2 else None)
    edge = (2 * np.linspace(0, 1, 31) - 1) ** 2
    length = sum(np.linalg.norm(np.diff(c, axis=0), axis=1).sum() for c in curves[:2]) / 2
    # Ends are rounded by the width of the belly there, so that a slim one does not lose its tip.
    k0, k1 = (0, 0) if is_square else (min(.08, .3 * patch.width(t) / length) for t in (t0, t1))
    belly = patch.strip(t0 + k0 * edge, t1 - k1 * edge)
    # The tendon begins a little way under the belly, so that no seam shows.
    tendon = unary_union(([patch.strip(0, t0 + k0)] if t0 > 0 else []) + ([patch.strip(t1 - k1, 1)] if t1 < 1 else [])).difference(belly.buffer(-1.2))
    return Part(belly, tendon, patch, is_square)


def rail_fibres(part, visible, gap):
    """Fibres that follow the rails; closer together near the edges, so that the belly looks round."""
    patch = part.rails
    t0, t1 = patch.t0, patch.t1
    n = max(2, int(np.linalg.norm(patch.a - patch.b, axis=1).max() / gap))
    inner, out = visible.buffer(-.5), []
    for i in range(1, n + 1):
        u = (i - .5) / n
        f = .55 * u + .45 * (.5 - .5 * math.cos(math.pi * u))
        lead = ((i * 7) % 5) / 5
        s0, s1 = t0 + (t1 - t0) * (.015 + .05 * lead), t1 - (t1 - t0) * (.015 + .05 * (((i * 3) % 4) / 4))
        line = LineString([patch.at(t, f) for t in np.linspace(s0, s1, 48)]).intersection(inner)
        out += [_fit_line(g) for g in _lines(line) if g.length > 4]
    return out


def tendon_strands(part, visible):
    """A few fine lines along the tendon."""
    patch, out = part.rails, []
    for u, v in ((0, patch.t0), (patch.t1, 1)):
        if v - u < .02:
            continue
        width = np.linalg.norm(patch.a - patch.b, axis=1)[int(u * STEPS):int(v * STEPS) + 1].max()
        n = max(1, int(width / 2.2))
        for i in range(1, n + 1):
            ts = np.linspace(u + (.01 if u else 0), v - (.01 if v < 1 else 0), 24)
            line = LineString([patch.at(t, i / (n + 1)) for t in ts]).intersection(visible.buffer(-.35))
            out += [_fit_line(g) for g in _lines(line) if g.length > 3]
    return out


def axis_fibres(poly, direction, gap):
    """Fibres of a closed outline: lines that keep a constant fraction of the width along the direction."""
    angle, centre = math.degrees(math.atan2(direction[1], direction[0])), (200, 500)
    turned = rotate(poly, -angle, origin=centre)
    x0, y0, x1, y1 = turned.bounds
    if x1 - x0 < 6:
        return []
    xs = np.linspace(x0 + .02 * (x1 - x0), x1 - .02 * (x1 - x0), max(8, int((x1 - x0) / 2.5)))
    low, high = _envelope(turned, xs, y0, y1)
    if low is None:
        return []
    n, inner, out = int(np.nanmax(high - low) / gap), poly.buffer(-.7), []
    for i in range(1, n + 1):
        y = low + (high - low) * (i - .5) / n
        line = rotate(LineString(np.c_[xs, y]), angle, origin=centre).intersection(inner)
        for g in _lines(line):
            if g.length > 5:
                # Staggered ends, so that the hatching looks drawn.
                g = substring(g, g.length * (.02 + .014 * ((i * 7) % 5)), g.length * (.98 - .0175 * ((i * 3) % 4)))
                out.append(_fit_line(g))
    return out


def long_axis(poly):
    corners = np.array(poly.minimum_rotated_rectangle.exterior.coords)
    edges = np.diff(corners, axis=0)
    return edges[np.argmax(np.linalg.norm(edges, axis=1))]


def _envelope(turned, xs, y0, y1):
    low, high = np.full(len(xs), np.nan), np.full(len(xs), np.nan)
    for i, x in enumerate(xs):
        ys = [p[1] for k in _lines(turned.intersection(LineString([(x, y0 - 1), (x, y1 + 1)]))) for p in k.coords]
        if ys:
            low[i], high[i] = min(ys), max(ys)
    return _smooth(xs, low), _smooth(xs, high)


def _smooth(xs, v):
    known = ~np.isnan(v)
    if known.sum() < 4:
        return None
    v = np.interp(xs, xs[known], v[known])
    return np.convolve(np.pad(v, 2, mode='edge'), np.ones(5) / 5, 'valid')


def _lines(g):
    return [k for k in (g.geoms if hasattr(g, 'geoms') else [g]) if k.geom_type == 'LineString' and k.length > 0]


def _fit_line(g):
    return fit(np.array(g.simplify(.08).segmentize(3).coords), .35)
