"""The soles, drawn at the lower corners of the back view: the sole's muscles cannot be seen on a standing figure."""


def outline(view): return ''
def contours(view): return []
def regions(view): return {}
def muscles(view, layer): return []
def captions(view): return []
