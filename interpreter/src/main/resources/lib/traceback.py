"""Tracebacks as text (Library Reference, traceback)."""

import sys
import types
from _traceback import format_chain, format_only, source_line

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']

_sentinel = object()


class FrameSummary:
    """One frame of a stack: file, line, function, source."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self.end_lineno, self.colno, self.end_colno = end_lineno, colno, end_colno

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    """The frames of a stack."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass(_cut([FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name,
                                        locals=frame.f_locals if capture_locals else None,
                                        line=source_line(frame, lineno)) for frame, lineno in frame_gen], limit))

    @classmethod
    def from_list(klass, a_list):
        return klass(each if isinstance(each, FrameSummary) else FrameSummary(each[0], each[1], each[2], line=each[3])
                     for each in a_list)

    def format_frame_summary(self, frame):
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        if frame.line:
            text += f'    {frame.line}\n'
        for name, value in sorted((frame.locals or {}).items()):
            text += f'    {name} = {value}\n'
        return text

    def format(self):
        return [self.format_frame_summary(each) for each in self]


def _cut(frames, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


def walk_tb(tb):
    """The frames and lines of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """The frames and lines from a frame to its callers."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    """The frames of a traceback as a StackSummary."""
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    """The frames of the stack, outermost first."""
    frames = list(walk_stack(sys._getframe(1) if f is None else f))
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    frames.reverse()
    return StackSummary.extract(frames)


def format_list(extracted_list):
    """The frames as text."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Prints frames."""
    print(''.join(format_list(extracted_list)), file=sys.stderr if file is None else file, end='')


def format_tb(tb, limit=None):
    """The frames of a traceback as text."""
    return _entries(_frames_text(tb, limit))


def print_tb(tb, limit=None, file=None):
    """Prints the frames of a traceback."""
    print(_frames_text(tb, limit), file=sys.stderr if file is None else file, end='')


def _frames_text(tb, limit):
    from _traceback import format_frames
    if tb is None:
        return ''
    if limit is None and isinstance(tb, types.TracebackType):
        return format_frames(tb)
    return ''.join(extract_tb(tb, limit).format())


def format_stack(f=None, limit=None):
    """The stack as text."""
    return format_list(extract_stack(sys._getframe(1) if f is None else f, limit))


def print_stack(f=None, limit=None, file=None):
    """Prints the stack."""
    print(''.join(format_stack(sys._getframe(1) if f is None else f, limit)),
          file=sys.stderr if file is None else file, end='')


def _entries(text):
    """The text in the pieces that lists of this module have: a frame, a heading, a message each."""
    entries = []
    for line in text.splitlines(True):
        if line.startswith('    ') and entries and entries[-1].startswith('  File "'):
            entries[-1] += line
        else:
            entries.append(line)
    return entries


def _exception_of(exc, value):
    if value is _sentinel:
        if exc is None or isinstance(exc, BaseException):
            return exc
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return value


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    """An exception with its traceback and chain, as text."""
    error = _exception_of(exc, value)
    if error is None:
        return ['NoneType: None\n']
    if limit is None and chain:
        return _entries(format_chain(error))
    frames = error.__traceback__ if tb is _sentinel else tb
    result = []
    if frames is not None:
        result.append('Traceback (most recent call last):\n')
        result.extend(format_tb(frames, limit))
    return result + format_exception_only(error)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    """Prints an exception with its traceback and chain."""
    print(''.join(format_exception(exc, value, tb, limit, chain)), file=sys.stderr if file is None else file, end='')


def format_exception_only(exc, /, value=_sentinel):
    """The last lines: class and message, notes."""
    error = _exception_of(exc, value)
    if error is None:
        return ['NoneType: None\n'] if value is _sentinel else [f'{exc.__name__}\n' if exc else 'NoneType: None\n']
    return format_only(error).splitlines(True)


def format_exc(limit=None, chain=True):
    """The exception being handled, as text."""
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception being handled."""
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Prints the exception that was reported last."""
    try:
        last = sys.last_type, sys.last_value, sys.last_traceback
    except AttributeError:
        raise ValueError('no last exception') from None
    print_exception(*last, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    """Clears the variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class TracebackException:
    """An exception, kept to be printed later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        self.exc_type = exc_type
        self._error = exc_value
        self._str = str(exc_value)
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit, capture_locals=capture_locals)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = None if exc_value.__cause__ is None else TracebackException.from_exception(exc_value.__cause__)
        self.__context__ = None
        if exc_value.__context__ is not None and self.__cause__ is None:
            self.__context__ = TracebackException.from_exception(exc_value.__context__)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException.from_exception(each) for each in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True):
        yield from format_exception(self._error, chain=chain)

    def format_exception_only(self):
        yield from format_exception_only(self._error)

    def print(self, *, file=None, chain=True):
        print(''.join(self.format(chain=chain)), file=sys.stderr if file is None else file, end='')

    def __str__(self):
        return self._str
