"""Warnings (Library Reference, warnings)."""

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings']

# Each filter: action, pattern of the message, category, pattern of the module, line.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
onceregistry = {}
_version = 1
_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once')


class WarningMessage:
    """A warning as showwarning gets it, and catch_warnings(record=True) keeps it."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return '{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    """A warning as text."""
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        import linecache
        line = linecache.getline(filename, lineno)
    line = line.strip()
    return text + f'  {line}\n' if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to standard error, or another file."""
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_own_showwarning = showwarning


def _show(found):
    if showwarning is not _own_showwarning:
        showwarning(found.message, found.category, found.filename, found.lineno, found.file, found.line)
        return
    text = formatwarning(found.message, found.category, found.filename, found.lineno, found.line)
    if found.source is not None:
        text += f'{found.category.__name__}: Enable tracemalloc to get the object allocation traceback\n'
    if sys.stderr is not None:
        sys.stderr.write(text)


def _warn_unawaited_coroutine(coroutine):
    message = f"coroutine '{coroutine.__qualname__}' was never awaited"
    origin = getattr(coroutine, "cr_origin", None)
    if origin is not None:
        import linecache
        import traceback
        frames = [(file, line, name, linecache.getline(file, line)) for file, line, name in reversed(origin)]
        message += "\nCoroutine created at (most recent call last)\n" + "".join(traceback.format_list(frames))
    warn(message.rstrip("\n"), RuntimeWarning, stacklevel=2, source=coroutine)


def _changed():
    global _version
    _version += 1


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Says what becomes of some warnings."""
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    import re
    _add_filter((action, re.compile(message, re.I) if message else None, category,
                 re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """The same for all messages of a category."""
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    """Forgets all filters."""
    filters.clear()
    _changed()


def _fits(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def warn(message, category=None, stacklevel=1, source=None):
    """Warns of something; stacklevel says whose line it is about."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(type(category).__name__))
    frame = sys._getframe(1)
    while stacklevel > 1 and frame is not None:
        frame = frame.f_back
        stacklevel -= 1
    if frame is None:
        names, filename, lineno = sys.__dict__, 'sys', 1
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, names.get('__name__', '<string>'), registry, names, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warns of something at a given place."""
    if module is None:
        module = filename[:-3] if filename.endswith('.py') else filename or '<unknown>'
    registry = {} if registry is None else registry
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = defaultaction
    for action_of, pattern, cls, where, line in filters:
        if _fits(pattern, text) and issubclass(category, cls) and _fits(where, module) and line in (0, lineno):
            action = action_of
            break
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == 'default':
        registry[key] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Puts filters and showwarning back at the end of the block; may record warnings meanwhile."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __enter__(self):
        global showwarning, _show
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._saved = filters[:], showwarning, _show
        _changed()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        caught = []
        _show = caught.append
        showwarning = _own_showwarning
        return caught

    def __exit__(self, *exc_info):
        global showwarning, _show
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        saved, showwarning, _show = self._saved
        filters[:] = saved
        _changed()

    def __repr__(self):
        return 'catch_warnings(record=True)' if self._record else 'catch_warnings()'


def _category(name):
    if not name:
        return Warning
    module, _, cls = name.rpartition('.')
    try:
        found = getattr(__import__(module or 'builtins', fromlist=[cls]), cls)
    except (ImportError, AttributeError):
        raise ValueError(f'unknown warning category: {name!r}') from None
    if not (isinstance(found, type) and issubclass(found, Warning)):
        raise ValueError(f'invalid warning category: {name!r}')
    return found


def _option(text):
    """Sets the filter that -W asks for: action:message:category:module:line."""
    parts = text.split(':')
    if len(parts) > 5:
        raise ValueError(f'too many fields (max 5): {text!r}')
    action, message, category, module, line = (part.strip() for part in parts + [''] * (5 - len(parts)))
    chosen = 'default' if not action else 'always' if action == 'all' else None
    if chosen is None:
        chosen = next((known for known in _ACTIONS if known.startswith(action)), None)
        if chosen is None:
            raise ValueError(f'invalid action: {action!r}')
    category = _category(category)
    try:
        lineno = int(line) if line else 0
        if lineno < 0:
            raise ValueError
    except ValueError:
        raise ValueError(f'invalid lineno {line!r}') from None
    import re
    filterwarnings(chosen, re.escape(message), category, re.escape(module) + r'\Z' if module else '', lineno)


for _given in sys.warnoptions:
    try:
        _option(_given)
    except ValueError as _problem:
        print('Invalid -W option ignored:', _problem, file=sys.stderr)
