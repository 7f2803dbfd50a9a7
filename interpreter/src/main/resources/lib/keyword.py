"""The keywords of the language (Library Reference, keyword)."""
import _keyword

__all__ = ['iskeyword', 'issoftkeyword', 'kwlist', 'softkwlist']

kwlist = _keyword.kwlist
# The last one is of Python 3.12.
softkwlist = [word for word in _keyword.softkwlist if word != 'type']

iskeyword = frozenset(kwlist).__contains__
issoftkeyword = frozenset(softkwlist).__contains__
