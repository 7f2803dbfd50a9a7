"""Flags, and what several of them make together."""

from enum import Flag, auto


class Color(Flag):
    R = auto()
    G = auto()
    B = auto()
    W = R | G | B


print(Color.R | Color.B, Color.W, Color.R in Color.W, list(Color.W), Color(5))
