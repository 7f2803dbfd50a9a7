"""Dictionaries in files whose values are any objects (Library Reference, shelve)."""

import collections.abc
from io import BytesIO
from pickle import DEFAULT_PROTOCOL, Pickler, Unpickler

__all__ = ['Shelf', 'BsdDbShelf', 'DbfilenameShelf', 'open']


class _ClosedDict(collections.abc.MutableMapping):
    """What a closed shelf has in the place of its file."""

    def closed(self, *args):
        raise ValueError('invalid operation on closed shelf')

    __iter__ = __len__ = __getitem__ = __setitem__ = __delitem__ = keys = closed

    def __repr__(self):
        return '<Closed Dictionary>'


class Shelf(collections.abc.MutableMapping):
    """A dictionary whose values stand pickled in another one, by keys that are text."""

    def __init__(self, dict, protocol=None, writeback=False, keyencoding='utf-8'):
        self.dict = dict
        self._protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        self.writeback = writeback
        self.cache = {}
        self.keyencoding = keyencoding

    def __iter__(self):
        for key in self.dict.keys():
            yield key.decode(self.keyencoding)

    def __len__(self):
        return len(self.dict)

    def __contains__(self, key):
        return key.encode(self.keyencoding) in self.dict

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = Unpickler(BytesIO(self.dict[key.encode(self.keyencoding)])).load()
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        self._store(key, value)

    def _store(self, key, value):
        file = BytesIO()
        Pickler(file, self._protocol).dump(value)
        self.dict[key.encode(self.keyencoding)] = file.getvalue()

    def __delitem__(self, key):
        del self.dict[key.encode(self.keyencoding)]
        self.cache.pop(key, None)

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def close(self):
        """Writes what is still to be written, and closes the file."""
        if self.dict is None:
            return
        try:
            self.sync()
            if hasattr(self.dict, 'close'):
                self.dict.close()
        finally:
            self.dict = _ClosedDict()

    def __del__(self):
        if hasattr(self, 'writeback'):
            self.close()

    def sync(self):
        """Writes what was changed in place, where the shelf watches that."""
        changed, self.cache = self.cache, {}
        for key, value in changed.items():
            self._store(key, value)
        write = getattr(self.dict, 'sync', None)
        if write:
            write()


class BsdDbShelf(Shelf):
    """A shelf on a dictionary that knows an order."""

    def _loaded(self, pair):
        key, value = pair
        return key.decode(self.keyencoding), Unpickler(BytesIO(value)).load()

    def set_location(self, key):
        return self._loaded(self.dict.set_location(key))

    def next(self):
        return self._loaded(next(self.dict))

    def previous(self):
        return self._loaded(self.dict.previous())

    def first(self):
        return self._loaded(self.dict.first())

    def last(self):
        return self._loaded(self.dict.last())


class DbfilenameShelf(Shelf):
    """A shelf in a file of the module dbm."""

    def __init__(self, filename, flag='c', protocol=None, writeback=False):
        import dbm
        super().__init__(dbm.open(filename, flag), protocol, writeback)


def open(filename, flag='c', protocol=None, writeback=False):
    """The shelf in that file."""
    return DbfilenameShelf(filename, flag, protocol, writeback)
