"""Where pickles of CPython look for the functions of operator."""

from operator import *
