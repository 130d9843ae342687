#!/usr/bin/env python3
"""Draws a sheet of views from the built data, to be looked at.

usage: sheet.py DATA_FOLDER OUT.svg [light|dark] view:layer [view:layer ...]     (layer: skin, superficial, deep, regions)
"""
import json
import re
import sys
from pathlib import Path

THEMES = {
    'light': dict(page='#fbf9f5', skin='#f4ebdf', shade='#b8946f', line='#3f3832', ink='#5d5148', fascia='#efe6d8', tendon='#faf6ee', tendonLine='#a89a84',
                  bone='#fbf5e6', boneLine='#a8957a', muscle='#cb8a79', edge='#6f3529', fibre='#8a4536', other='#dcb0a1'),
    'dark': dict(page='#15181c', skin='#3a3530', shade='#0f0d0b', line='#d9d0c5', ink='#a99e92', fascia='#4b453f', tendon='#8b8478', tendonLine='#5a544b',
                 bone='#a69e8f', boneLine='#665f53', muscle='#9d5b4e', edge='#2b1613', fibre='#6a342a', other='#7c5249'),
}


def mirrored(d):
    out, is_x, last = [], True, ''
    for t in re.findall(r'[MCZ]|-?[\d.]+', d):
        if t in 'MCZ':
            is_x = True
            out.append(t)
        else:
            out.append((' ' if last and last not in 'MCZ' else '') + (f'{400 - float(t):.1f}' if is_x else t))
            is_x = not is_x
        last = t
    return ''.join(out)


def twice(rows, keys, always):
    for row in rows:
        yield row
        if always or row.get('mirror'):
            yield {**row, **{k: mirrored(row[k]) for k in keys}}


def tissue(row, t):
    bone = row['kind'] in ('bone', 'cartilage')
    fill = t['other'] if row['kind'] == 'muscle' else t['bone'] if bone else t['tendon']
    line = t['edge'] if row['kind'] == 'muscle' else t['boneLine'] if bone else t['tendonLine']
    return (f'<path d="{row["d"]}" fill="{fill}" stroke="{line}" stroke-width=".45"/>'
            f'<path d="{row["lines"]}" fill="none" stroke="{line}" stroke-width=".32" stroke-opacity=".7"/>')


def figure(v, layer, t, key):
    half = v['view'] != 'right'
    s = f'<clipPath id="{key}"><path d="{v["outline"]}"/></clipPath><path d="{v["outline"]}" fill="{t["skin" if layer in ("skin", "regions") else "fascia"]}"/>'
    s += f'<g clip-path="url(#{key})" fill="none" stroke="{t["shade"]}" stroke-opacity=".055">' + ''.join(f'<path d="{v["outline"]}" stroke-width="{w}"/>' for w in (16, 13, 10.5, 8, 6, 4, 2.4)) + '</g>'
    if layer in ('superficial', 'deep'):
        rows = list(twice([r for r in v['tissues'] if r['layer'] == layer], ('d', 'lines'), False))
        s += ''.join(tissue(r, t) for r in rows if not r['over'])
        for m in twice(v[layer], ('d', 'tendon', 'fibres', 'strands'), half):
            if m['sheet']:
                s += f'<path d="{m["fibres"]}" fill="none" stroke="{t["fibre"]}" stroke-width=".4" stroke-opacity=".55"/>'
                continue
            s += (f'<path d="{m["tendon"]}" fill="{t["tendon"]}" stroke="{t["tendonLine"]}" stroke-width=".4"/><path d="{m["strands"]}" fill="none" stroke="{t["tendonLine"]}" stroke-width=".3" stroke-opacity=".7"/><path d="{m["d"]}" fill="{t["muscle"]}" stroke="{t["edge"]}" stroke-width=".55"/>'
                  f'<path d="{m["fibres"]}" fill="none" stroke="{t["fibre"]}" stroke-opacity=".55" stroke-width=".36"/>')
        s += ''.join(tissue(r, t) for r in rows if r['over'])
    if layer == 'regions':
        s += '<g fill="none" stroke="#3f7c92" stroke-width=".7">' + ''.join(f'<path d="{r["d"]}"/>' for r in v['regions'].values()) + '</g>'
    s += f'<g fill="{t["ink"]}" fill-opacity=".85">' + ''.join(f'<path d="{c["ink"]}"/>' for c in twice(v['contours'], ('ink',), False) if c['bare'] or layer in ('skin', 'regions')) + '</g>'
    return s + f'<path d="{v["outline"]}" fill="none" stroke="{t["line"]}" stroke-width="1.3" stroke-linejoin="round"/>'


if __name__ == '__main__':
    folder, out, *rest = sys.argv[1:]
    theme = rest.pop(0) if rest[0] in THEMES else 'light'
    t = THEMES[theme]
    body = ''
    for i, spec in enumerate(rest):
        view, _, layer = spec.partition(':')
        data = json.loads((Path(folder) / f'body-{view}.json').read_text())
        body += f'<g transform="translate({i * 400} 0)" stroke-linejoin="round" stroke-linecap="round">{figure(data, layer or "skin", t, f"c{i}")}</g>'
    Path(out).write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -10 {400 * len(rest)} 1020"><rect y="-10" width="{400 * len(rest)}" height="1020" fill="{t["page"]}"/>{body}</svg>')
