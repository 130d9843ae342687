#!/usr/bin/env python3
"""Checks the built data: regions cover the outline without overlap, muscles stay inside it, superficial bellies are disjoint.

usage: verify.py DATA_FOLDER      (exit code 1 when a check fails)
"""
import json
import re
import sys
from pathlib import Path

import numpy as np
from shapely import union_all
from shapely.geometry import Polygon

from sheet import mirrored


def polygon(d):
    """Even-odd area of a path."""
    area = Polygon()
    for ring in d.split('M')[1:]:
        numbers = list(map(float, re.findall(r'-?[0-9.]+', ring)))
        p, points = np.array(numbers[:2]), [numbers[:2]]
        for i in range(2, len(numbers) - 5, 6):
            c1, c2, q = (np.array(numbers[i + k:i + k + 2]) for k in (0, 2, 4))
            points += [(1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * c1 + 3 * (1 - t) * t * t * c2 + t ** 3 * q for t in np.linspace(0, 1, 13)[1:]]
            p = q
        if len(points) > 3:
            area = area.symmetric_difference(Polygon(points).buffer(0))
    return area


def check(view, data):
    """Lines that describe what is wrong; empty when all is well."""
    wrong = []
    outline = polygon(data['outline'])
    regions = {key: polygon(row['d']) for key, row in data['regions'].items()}
    union, total = union_all(list(regions.values())), sum(r.area for r in regions.values())
    # The outline and the borders are fitted apart: a tenth of a unit along the whole edge.
    measures = {'uncovered': outline.difference(union).area, 'outside': union.difference(outline).area, 'overlap': total - union.area}
    wrong += [f'{view}: regions {name} {value:.1f} px2' for name, value in measures.items() if value > 150]
    for layer in ('superficial', 'deep'):
        for row in data[layer]:
            beyond = polygon(row['d']).difference(outline).area
            if beyond > .5:
                wrong.append(f"{view}: {row['id']} ({layer}) leaves the outline by {beyond:.1f} px2")
    solid = [polygon(row['d']) for row in data['superficial'] if not row['sheet']]
    overlap = sum(p.area for p in solid) - union_all(solid).area
    if overlap > 8:
        wrong.append(f'{view}: superficial bellies overlap by {overlap:.1f} px2')
    if view != 'right':
        wrong += [f'{view}: {key} and its mirror differ' for key, shape in regions.items()
                  if key.endswith('_r') and shape.symmetric_difference(polygon(mirrored(data['regions'][key[:-2] + '_l']['d']))).area > .02 * shape.area + 3]
    print(view, {k: round(v, 1) for k, v in measures.items()}, f'bellies overlap {overlap:.1f}')
    return wrong


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    faults = [line for path in sorted(Path(sys.argv[1]).glob('body-*.json')) for line in check(path.stem[5:], json.loads(path.read_text()))]
    print('\n'.join(faults) or 'all well')
    sys.exit(bool(faults))
