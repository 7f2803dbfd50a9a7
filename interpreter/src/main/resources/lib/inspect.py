"""Looks at live objects: functions, classes, frames, source code (Library Reference, inspect)."""

import enum
import functools
import sys
import types
from collections import namedtuple, OrderedDict

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20


# ---- what kind of object --------------------------------------------------------------------------------------------

def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a bound method written in Python."""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Whether it is a native function or bound native method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethoddescriptor(object):
    """Whether it is an unbound native method."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__get__') and not hasattr(cls, '__set__')


def isdatadescriptor(object):
    """Whether it has __set__ or __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def ismemberdescriptor(object):
    """Whether it is a name of __slots__."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Whether it is a computed attribute of a native class."""
    return isinstance(object, types.GetSetDescriptorType)


def ismethodwrapper(object):
    """Whether it is a bound special method of a native class."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Whether it is any kind of function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))


def iscode(object):
    """Whether it is a code object."""
    return isinstance(object, types.CodeType)


def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, types.FrameType)


def istraceback(object):
    """Whether it is a traceback."""
    return isinstance(object, types.TracebackType)


def isabstract(object):
    """Whether it is a class with abstract methods."""
    return isinstance(object, type) and bool(object.__flags__ & TPFLAGS_IS_ABSTRACT)


def _has_code_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
        while ismethod(f):
            f = f.__func__
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calling it makes a generator."""
    return _has_code_flag(obj, CO_GENERATOR)


_coroutine_mark = object()


def markcoroutinefunction(func):
    """Says that calling the function makes a coroutine (Python 3.12)."""
    getattr(func, '__func__', func)._is_coroutine_mark = _coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Whether calling it makes a coroutine."""
    if _has_code_flag(obj, CO_COROUTINE):
        return True
    return getattr(getattr(obj, '__func__', obj), '_is_coroutine_mark', None) is _coroutine_mark


def isasyncgenfunction(obj):
    """Whether calling it makes an asynchronous generator."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether it is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Whether it can be awaited."""
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), '__await__')


# ---- members and documentation --------------------------------------------------------------------------------------

def getmembers(object, predicate=None):
    """The names and values of the attributes, sorted by name."""
    found = []
    seen = set()
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(name)
    for name in names:
        if name in seen:
            continue
        seen.add(name)
        try:
            value = getattr(object, name)
        except AttributeError:
            for base in getmro(object) if isclass(object) else ():
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def getattr_static(obj, attr, default=...):
    """An attribute as it is stored, no descriptor or __getattr__ asked."""
    if not isclass(obj):
        own = getattr(obj, '__dict__', {})
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                if isdatadescriptor(base.__dict__[attr]):
                    return base.__dict__[attr]
                break
        if attr in own:
            return own[attr]
    for base in getmro(obj if isclass(obj) else type(obj)):
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is not ...:
        return default
    raise AttributeError(attr)


def getmro(cls):
    """The method resolution order."""
    return cls.__mro__


def cleandoc(doc):
    """A doc string without the indentation that the code around it asked for."""
    lines = doc.expandtabs().split('\n')
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip())
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    if lines:
        lines[0] = lines[0].lstrip()
    if margin is not None:
        for place in range(1, len(lines)):
            lines[place] = lines[place][margin:]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        owner = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
        name = obj.__name__
    elif isfunction(obj):
        owner = _owner_of(obj)
        name = obj.__name__
        if owner is None:
            return None
    else:
        return None
    for base in owner.__mro__:
        doc = getattr(base.__dict__.get(name), '__doc__', None)
        if doc is not None:
            return doc
    return None


def _owner_of(function):
    owner = sys.modules.get(function.__module__)
    for name in function.__qualname__.split('.')[:-1]:
        owner = getattr(owner, name, None)
    return owner if isclass(owner) else None


def getdoc(object):
    """The documentation, inherited where there is none, its indentation cleaned; or None."""
    doc = getattr(object, '__doc__', None)
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    """The module an object was defined in, or None."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    return None


def getmodulename(path):
    """The name of the module that a file would hold."""
    name = path.replace('\\', '/').rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def unwrap(func, *, stop=None):
    """The function inside the decorators that used functools.wraps."""
    seen = {id(func)}
    first = func
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(first))
        seen.add(id(func))
    return func


# ---- source ---------------------------------------------------------------------------------------------------------

def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getfile(object):
    """The file an object was defined in."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    code = _code_of(object)
    if code is None:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got {}'.format(
            type(object).__name__))
    return code.co_filename


getsourcefile = getfile


def _module_lines(object):
    import linecache
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError('could not get source code')
    return lines


def findsource(object):
    """All lines of the file, and the place of the object's first line in them."""
    lines = _module_lines(object)
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(object, lines)
    return lines, _code_of(object).co_firstlineno - 1


def _class_line(cls, lines):
    names = cls.__qualname__.replace('<locals>.', '').split('.')
    candidates = []
    for place, line in enumerate(lines):
        stripped = line.lstrip()
        if stripped.startswith('class ') and stripped[6:].lstrip().startswith(names[-1]):
            following = stripped[6:].lstrip()[len(names[-1]):].lstrip()[:1]
            if following in ('(', ':', '['):
                candidates.append((len(line) - len(stripped), place))
    if not candidates:
        raise OSError('could not find class definition')
    place = min(candidates)[1]
    indent = len(lines[place]) - len(lines[place].lstrip())
    while place > 0 and lines[place - 1].lstrip().startswith('@') and (
            len(lines[place - 1]) - len(lines[place - 1].lstrip()) == indent):
        place -= 1
    return place


def getblock(lines):
    """The lines of the definition or statement at the start of the lines."""
    def indent_of(line):
        return len(line) - len(line.lstrip())

    first = indent_of(lines[0])
    depth = 0
    end = 0
    in_header = True
    quote = None
    for place, line in enumerate(lines):
        stripped = line.strip()
        fresh = quote is None and depth == 0
        if fresh and place and not in_header and stripped and not stripped.startswith('#') and indent_of(line) <= first:
            break
        if fresh and in_header and place and indent_of(line) <= first and stripped and not stripped.startswith(
                ('@', 'def ', 'class ', 'async ')):
            break
        depth, quote, code = _scan_line(line, depth, quote)
        if in_header and depth == 0 and quote is None and code and not stripped.startswith('@'):
            if not code.endswith(':'):
                end = place + 1
                break
            in_header = False
        if stripped and (not stripped.startswith('#') or indent_of(line) > first):
            end = place + 1
    return lines[:end]


def _scan_line(line, depth, quote):
    """The bracket depth and open quote at the end of a line, and its code without comment."""
    place = 0
    code = ''
    while place < len(line):
        char = line[place]
        if quote is not None:
            if char == '\\':
                place += 2
                continue
            if line.startswith(quote, place):
                place += len(quote)
                quote = None
                continue
            place += 1
            continue
        if char == '#':
            break
        if char in '"\'':
            quote = char * 3 if line.startswith(char * 3, place) else char
            place += len(quote)
            code += char
            continue
        if char in '([{':
            depth += 1
        elif char in ')]}':
            depth -= 1
        code += char
        place += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return depth, quote, code.strip()


def getsourcelines(object):
    """The lines of the definition, and the number of the first."""
    object = unwrap(object)
    lines, place = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[place:]), place + 1


def getsource(object):
    """The text of the definition."""
    return ''.join(getsourcelines(object)[0])


def getcomments(object):
    """The comment lines just above the definition, or None."""
    try:
        lines, place = findsource(object)
    except (OSError, TypeError):
        return None
    found = []
    while place > 0 and lines[place - 1].lstrip().startswith('#'):
        place -= 1
        found.insert(0, lines[place].expandtabs().lstrip())
    return ''.join(found) or None


# ---- frames ---------------------------------------------------------------------------------------------------------

Traceback = namedtuple('Traceback', 'filename lineno function code_context index')
FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def getframeinfo(frame, context=1):
    """Where a frame or traceback stands."""
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        import linecache
        start = lineno - 1 - context // 2
        all_lines = linecache.getlines(filename)
        if all_lines:
            start = max(0, min(start, len(all_lines) - context))
            lines = all_lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """The frame and its callers."""
    result = []
    while frame:
        result.append(FrameInfo(*((frame,) + getframeinfo(frame, context))))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """The frames of a traceback."""
    result = []
    while tb:
        result.append(FrameInfo(*((tb.tb_frame,) + getframeinfo(tb, context))))
        tb = tb.tb_next
    return result


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def stack(context=1):
    """The caller's frame and those below it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The frames between here and where the handled exception was raised."""
    return getinnerframes(sys.exc_info()[2], context)


GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'
CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    frame = coroutine.cr_frame
    return {} if frame is None else frame.f_locals


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
Arguments = namedtuple('Arguments', 'args, varargs, varkw')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getargs(co):
    """The parameters of a code object."""
    names = co.co_varnames
    count = co.co_argcount
    keyword_only = co.co_kwonlyargcount
    varargs = varkw = None
    place = count + keyword_only
    if co.co_flags & CO_VARARGS:
        varargs = names[place]
        place += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[place]
    return Arguments(list(names[:count + keyword_only]), varargs, varkw)


def getargvalues(frame):
    """The arguments of a frame."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def getfullargspec(func):
    """The parameters of a function in one tuple."""
    try:
        sig = _signature(func, follow_wrapped=False, skip_bound=False)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, keyword_only = [], []
    varargs = varkw = None
    defaults = ()
    keyword_defaults = {}
    annotations = {}
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for each in sig.parameters.values():
        if each.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(each.name)
            if each.default is not _empty:
                defaults += (each.default,)
        elif each.kind is _VAR_POSITIONAL:
            varargs = each.name
        elif each.kind is _KEYWORD_ONLY:
            keyword_only.append(each.name)
            if each.default is not _empty:
                keyword_defaults[each.name] = each.default
        else:
            varkw = each.name
        if each.annotation is not _empty:
            annotations[each.name] = each.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, keyword_only, keyword_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """The parameters of a function and the values that a call would give them."""
    if ismethod(func):
        positional = (func.__self__,) + positional
        func = func.__func__
    bound = _signature(func, follow_wrapped=False, skip_bound=False).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclosurevars(func):
    """The variables of a function that it does not own."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    nonlocals = {}
    if func.__closure__ is not None:
        nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    import builtins
    found_globals, found_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            found_globals[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            found_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found_globals, found_builtins, unbound)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of an object's own, names in text looked up on request."""
    if isclass(obj):
        annotations = obj.__dict__.get('__annotations__', None)
        names = getattr(sys.modules.get(obj.__module__), '__dict__', {})
        local = dict(vars(obj))
    elif ismodule(obj) or callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        names = obj.__dict__ if ismodule(obj) else getattr(unwrap(obj), '__globals__', {})
        local = None
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(annotations)
    names = names if globals is None else globals
    local = local if locals is None else locals
    return {key: eval(value, names, local) if isinstance(value, str) else value for key, value in annotations.items()}


# ---- signatures -----------------------------------------------------------------------------------------------------

class _empty:
    """Stands for a default or annotation that is not there."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[self]


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


def formatannotation(annotation, base_module=None):
    """An annotation as signatures print it."""
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError('{} parameters cannot have default values'.format(self._kind.description))
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError('name must be a str, not a {}'.format(type(name).__name__))
        if not name.isidentifier():
            raise ValueError('{!r} is not a valid parameter name'.format(name))
        self._name = name
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        """The parameter with something changed."""
        return type(self)(self._name if name is ... else name, self._kind if kind is ... else kind,
                          default=self._default if default is ... else default,
                          annotation=self._annotation if annotation is ... else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = '{}: {}'.format(text, formatannotation(self._annotation))
        if self._default is not _empty:
            text += (' = {}' if self._annotation is not _empty else '={}').format(repr(self._default))
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        if self._kind == _VAR_KEYWORD:
            return '**' + text
        return text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """The arguments of a call by parameter."""

    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        started = False
        for name, parameter in self._signature.parameters.items():
            if not started:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Adds what the call left out."""
        arguments = self.arguments
        complete = []
        for name, parameter in self._signature.parameters.items():
            if name in arguments:
                complete.append((name, arguments[name]))
            elif parameter.default is not _empty:
                complete.append((name, parameter.default))
            elif parameter.kind is _VAR_POSITIONAL:
                complete.append((name, ()))
            elif parameter.kind is _VAR_KEYWORD:
                complete.append((name, {}))
        self.arguments = dict(complete)

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return '<{} ({})>'.format(self.__class__.__name__, ', '.join(
            '{}={!r}'.format(name, value) for name, value in self.arguments.items()))


class Signature:
    """The parameters and the annotation of the result of a callable."""

    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        collected = {}
        last_kind = _POSITIONAL_ONLY
        seen_default = False
        for each in parameters or ():
            if __validate_parameters__:
                if each.kind < last_kind:
                    raise ValueError('wrong parameter order: {} parameter before {} parameter'.format(
                        last_kind.description, each.kind.description))
                last_kind = each.kind
                if each.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if each.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError('non-default argument follows default argument')
                if each.name in collected:
                    raise ValueError('duplicate parameter name: {!r}'.format(each.name))
            collected[each.name] = each
        self._parameters = types.MappingProxyType(collected)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature(obj, follow_wrapped=follow_wrapped, cls=cls, eval_str=eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=..., return_annotation=...):
        """The signature with something changed."""
        return type(self)(self.parameters.values() if parameters is ... else parameters,
                          return_annotation=self._return_annotation if return_annotation is ... else return_annotation)

    def bind(self, /, *args, **kwargs):
        """The arguments of a call by parameter; TypeError where they don't fit."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """The same where arguments may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        remaining = list(args)
        kwargs = dict(kwargs)
        variable_keyword = None
        exhausted = False
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind is _VAR_POSITIONAL:
                if remaining:
                    arguments[name] = tuple(remaining)
                    remaining = []
                exhausted = True
            elif kind is _VAR_KEYWORD:
                variable_keyword = name
            elif remaining and kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and not exhausted:
                if name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument {arg!r}'.format(arg=name))
                arguments[name] = remaining.pop(0)
            elif remaining and kind is _KEYWORD_ONLY:
                raise TypeError('too many positional arguments')
            elif kind is not _POSITIONAL_ONLY and name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif kind is _POSITIONAL_ONLY and name in kwargs and variable_keyword is None and not any(
                    each.kind is _VAR_KEYWORD for each in self._parameters.values()):
                raise TypeError('{arg!r} parameter is positional only, but was passed as a keyword'.format(arg=name))
            elif not partial and parameter.default is _empty:
                raise TypeError('missing a required argument: {arg!r}'.format(arg=name))
        if remaining:
            raise TypeError('too many positional arguments')
        if kwargs:
            if variable_keyword is None:
                raise TypeError('got an unexpected keyword argument {arg!r}'.format(arg=next(iter(kwargs))))
            arguments[variable_keyword] = kwargs
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.values()) == list(other.parameters.values())
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self.return_annotation))

    def __repr__(self):
        return '<{} {}>'.format(self.__class__.__name__, self)

    def __str__(self):
        parts = []
        positional_only = False
        star_needed = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append('/')
                positional_only = False
            if kind == _VAR_POSITIONAL:
                star_needed = False
            elif kind == _KEYWORD_ONLY and star_needed:
                parts.append('*')
                star_needed = False
            parts.append(str(parameter))
        if positional_only:
            parts.append('/')
        text = '({})'.format(', '.join(parts))
        if self.return_annotation is not _empty:
            text += ' -> {}'.format(formatannotation(self.return_annotation))
        return text


def _from_function(cls, func, eval_str=False):
    code = func.__code__
    names = code.co_varnames
    count = code.co_argcount
    positional_only = code.co_posonlyargcount
    annotations = get_annotations(func, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    keyword_defaults = func.__kwdefaults__ or {}
    first_default = count - len(defaults)
    parameters = []
    for place, name in enumerate(names[:count]):
        parameters.append(Parameter(
            name, _POSITIONAL_ONLY if place < positional_only else _POSITIONAL_OR_KEYWORD,
            default=defaults[place - first_default] if place >= first_default else _empty,
            annotation=annotations.get(name, _empty)))
    place = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[place], _VAR_POSITIONAL, annotation=annotations.get(names[place], _empty)))
        place += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=keyword_defaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[place], _VAR_KEYWORD, annotation=annotations.get(names[place], _empty)))
    return cls(parameters, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _from_text(cls, obj, text):
    """The signature of a native function from its text."""
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    parts = [part.strip() for part in text.strip()[1:-1].split(',') if part.strip()]
    for part in parts:
        if part == '/':
            parameters = [each.replace(kind=_POSITIONAL_ONLY) for each in parameters]
        elif part == '*':
            kind = _KEYWORD_ONLY
        elif part.startswith('**'):
            parameters.append(Parameter(part[2:], _VAR_KEYWORD))
        elif part.startswith('*'):
            parameters.append(Parameter(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, equals, default = part.partition('=')
            parameters.append(Parameter(name.strip('$ '), kind,
                                        default=eval(default) if default else None if equals else _empty))
    if getattr(obj, '__self__', None) is not None and parameters and parameters[0].name == 'self':
        parameters.pop(0)
    return cls(parameters)


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters.pop(0)
    return sig.replace(parameters=parameters)


def _from_partial(cls, obj):
    sig = _signature(obj.func, cls=cls)
    try:
        bound = sig.bind_partial(*obj.args, **obj.keywords)
    except TypeError as error:
        raise ValueError('partial object {!r} has incorrect arguments'.format(obj)) from error
    parameters = []
    keyword_only = False
    for name, each in sig.parameters.items():
        if name in bound.arguments:
            if each.kind is _POSITIONAL_ONLY or each.kind is _POSITIONAL_OR_KEYWORD and name not in obj.keywords:
                continue
            if name in obj.keywords:
                each = each.replace(kind=_KEYWORD_ONLY, default=obj.keywords[name])
                keyword_only = True
        elif keyword_only and each.kind is _POSITIONAL_OR_KEYWORD:
            each = each.replace(kind=_KEYWORD_ONLY)
        if keyword_only and each.kind is _VAR_POSITIONAL:
            continue
        parameters.append(each)
    return sig.replace(parameters=parameters)


def _signature(obj, *, follow_wrapped=True, skip_bound=True, cls=Signature, eval_str=False):
    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if isinstance(obj, types.MethodType):
        sig = _signature(obj.__func__, follow_wrapped=follow_wrapped, skip_bound=skip_bound, cls=cls, eval_str=eval_str)
        return _without_first(sig) if skip_bound else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda each: hasattr(each, '__signature__'))
        if isinstance(obj, types.MethodType):
            return _signature(obj, skip_bound=skip_bound, cls=cls, eval_str=eval_str)
    explicit = getattr(obj, '__signature__', None)
    if explicit is not None:
        if not isinstance(explicit, Signature):
            raise TypeError('unexpected object {!r} in __signature__ attribute'.format(explicit))
        return explicit
    if isinstance(obj, types.FunctionType):
        return _from_function(cls, obj, eval_str)
    if isinstance(obj, functools.partial):
        return _from_partial(cls, obj)
    if isinstance(obj, type):
        return _of_class(obj, cls, eval_str)
    text = getattr(obj, '__text_signature__', None)
    if text and (isbuiltin(obj) or ismethoddescriptor(obj)):
        return _from_text(cls, obj, text)
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj):
        raise ValueError('no signature found for builtin {!r}'.format(obj))
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType):
        return _without_first(_signature(call, cls=cls, eval_str=eval_str))
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def _of_class(obj, cls, eval_str):
    for base in type(obj).__mro__:
        if base is type:
            break
        call = base.__dict__.get('__call__')
        if isinstance(call, types.FunctionType) and base.__module__ != 'enum':
            return _without_first(_signature(call, cls=cls, eval_str=eval_str))
    for base in obj.__mro__:
        for name in ('__new__', '__init__'):
            method = base.__dict__.get(name)
            if isinstance(method, staticmethod):
                method = method.__func__
            if isinstance(method, types.FunctionType):
                return _without_first(_signature(method, cls=cls, eval_str=eval_str))
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError('no signature found for builtin type {!r}'.format(obj))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return _signature(obj, follow_wrapped=follow_wrapped, eval_str=eval_str)
