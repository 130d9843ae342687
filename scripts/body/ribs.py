"""Ribs of the front view, from the breastbone to the side, and the muscles between them."""

# Points from the breastbone outwards; half figure.
RIBS = [[(6, a), (26, a - 7), (50, a - 6), (70, a + 4), (82, a + 20)] for a in (206, 222, 238, 254)] + [
    [(8, 270), (28, 268), (52, 270), (72, 280), (84, 296)],
    [(12, 284), (30, 290), (54, 290), (74, 298), (84, 312)],
    [(24, 306), (44, 312), (64, 314), (80, 326)],
    [(38, 328), (54, 334), (70, 336), (79, 342)],
]
WIDTHS = (4.4, 4.4, 4.4, 4.4, 4.4, 4.2, 4, 3.6)


def bands():
    """Each rib as a band, in the notation of shapes.py."""
    return [f'{_text(rib)} ~{width}' for rib, width in zip(RIBS, WIDTHS)]


def intercostals():
    """The spaces between neighbouring ribs as closed outlines."""
    return ' / '.join(_text(_shifted(upper, 2.4)) + ' ' + _text(_shifted(lower, -2.4)[::-1]) for upper, lower in zip(RIBS, RIBS[1:]))


def _shifted(rib, dy):
    x, y = rib[0]
    start = (max(x, 12), y)
    return [(px, py + dy) for px, py in [start, *rib[1:]]]


def _text(points):
    ends = (0, len(points) - 1)
    return ' '.join(f'{x:g},{y:g}' + ('!' if i in ends else '') for i, (x, y) in enumerate(points))


# Side view, from the spine to the front.
SIDE_RIBS = [[(150 - abs(k - 4) * .6, 206 + 14 * k), (172, 213 + 14 * k), (200, 226 + 14 * k), (230 + (4 if k < 4 else -4 * (k - 4)), 243 + 12.4 * k)] for k in range(9)]


def side_bands():
    return [f'{_text(rib)} ~4.2' for rib in SIDE_RIBS]


def side_intercostals():
    spaces = []
    for upper, lower in zip(SIDE_RIBS, SIDE_RIBS[1:]):
        down, up = [(x, y + 2.5) for x, y in upper], [(x, y - 2.5) for x, y in lower]
        spaces.append(_text(down) + ' ' + _text(up[::-1]))
    return ' / '.join(spaces)
