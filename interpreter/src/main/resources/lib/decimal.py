"""Decimal arithmetic with contexts; the numbers themselves are native."""

import numbers as _numbers
from collections import namedtuple as _namedtuple

from _decimal import *

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")

_numbers.Number.register(Decimal)
