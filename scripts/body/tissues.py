"""Tendons, fasciae and bones that belong to no single muscle: the ground on which the muscles are painted."""


def tissues(view, outline, arm):
    return []
