"""The arguments of functions in the forms before signatures, and what functions close over."""

from collections import namedtuple

from inspect._kinds import CO_VARARGS, CO_VARKEYWORDS, isfunction, ismethod
from inspect._parameters import _empty, _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL
from inspect._signatures import _signature

# What is defined here shows that as its module.
__name__ = "inspect"

ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
Arguments = namedtuple('Arguments', 'args, varargs, varkw')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
ArgSpec = namedtuple('ArgSpec', 'args varargs keywords defaults')
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


def getargspec(func):
    """The parameters of a function that has none by keyword only, as Python had it until 3.10."""
    args, varargs, varkw, defaults, keyword_only, keyword_defaults, annotations = getfullargspec(func)
    if keyword_only or annotations:
        raise ValueError('Function has keyword-only parameters or annotations, '
                         'use inspect.signature() API which can support them')
    return ArgSpec(args, varargs, varkw, defaults)


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
