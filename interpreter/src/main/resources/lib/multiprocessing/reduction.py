"""What goes to other processes as bytes."""

import copyreg
import io
import pickle

HAVE_SEND_HANDLE = False


class ForkingPickler(pickle.Pickler):
    """A pickler that also knows how to hand over what belongs to a process."""

    _extra_reducers = {}

    def __init__(self, *args):
        super().__init__(*args)
        self.dispatch_table = copyreg.dispatch_table | self._extra_reducers

    @classmethod
    def register(cls, type, reduce):
        """Has a function reduce objects of that class."""
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        buffer = io.BytesIO()
        cls(buffer, protocol).dump(obj)
        return buffer.getbuffer()

    loads = pickle.loads


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    ForkingPickler(file, protocol).dump(obj)


class AbstractReducer:
    """What BaseContext.reducer may be replaced by."""

    ForkingPickler = ForkingPickler
    register = register
    dump = dump
