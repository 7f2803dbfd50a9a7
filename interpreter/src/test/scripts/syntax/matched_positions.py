"""Patterns of classes take positions from __match_args__."""


class Pt:
    __match_args__ = ('x', 'y')

    def __init__(s, x, y):
        s.x, s.y = (x, y)


match Pt(1, 2):
    case Pt(1, y):
        print('y', y)
