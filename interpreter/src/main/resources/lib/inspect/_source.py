"""The source text of modules, classes and functions."""

import sys

from inspect._kinds import isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback
from inspect._members import unwrap

# What is defined here shows that as its module.
__name__ = "inspect"


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
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    if ismodule(object):
        kind, module = 'module', object
    elif isclass(object):
        kind, module = 'class', sys.modules.get(object.__module__)
    else:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                        + type(object).__name__)
    file = getattr(module, '__file__', None)
    if file:
        return file
    if kind == 'class' and object.__module__ == '__main__':
        raise OSError('source code not available')
    raise TypeError(f'{object!r} is a built-in {kind}')


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


def _is_all_of_file(object):
    """Whether the source is the whole file: that of a module, or of a frame that runs one."""
    frame = object.tb_frame if istraceback(object) else object
    return ismodule(object) or isframe(frame) and frame.f_code.co_name == '<module>'


def getsourcelines(object):
    """The lines of the definition, and the number of the first."""
    wrapped = unwrap(object)
    lines, place = findsource(wrapped)
    return (lines, 0) if _is_all_of_file(wrapped) else (getblock(lines[place:]), place + 1)


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
