"""Event logging (Library Reference, logging)."""

from logging._levels import (addLevelName, CRITICAL, DEBUG, ERROR, FATAL, getLevelName, getLevelNamesMapping, INFO,
                             _level_to_name, _name_to_level, NOTSET, WARN, WARNING)
from logging._records import getLogRecordFactory, LogRecord, makeLogRecord, setLogRecordFactory
from logging._formatting import (BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle,
                                 StringTemplateStyle, _style_named, _STYLES)
from logging._handling import (FileHandler, Filter, Filterer, Handler, _handler_list, _handlers, NullHandler,
                               _StderrHandler, StreamHandler)
from logging._loggers import (getLoggerClass, Logger, LoggerAdapter, Manager, PlaceHolder, root, RootLogger,
                              setLoggerClass)

raiseExceptions = True
logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True
lastResort = _StderrHandler(WARNING)


def getLogger(name=None):
    """The logger of a name, the root without one."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def basicConfig(**kwargs):
    """Gives the root logger a handler, unless it has one."""
    force = kwargs.pop('force', False)
    encoding = kwargs.pop('encoding', None)
    errors = kwargs.pop('errors', 'backslashreplace')
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop('handlers', None)
    if handlers is None:
        if 'stream' in kwargs and 'filename' in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif 'stream' in kwargs or 'filename' in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if handlers is None:
        filename = kwargs.pop('filename', None)
        mode = kwargs.pop('filemode', 'a')
        if filename:
            handlers = [FileHandler(filename, mode, encoding=encoding, errors=errors)]
        else:
            handlers = [StreamHandler(kwargs.pop('stream', None))]
    date_format = kwargs.pop('datefmt', None)
    style = kwargs.pop('style', '%')
    _, default_format = _style_named(style)
    formatter = Formatter(kwargs.pop('format', default_format), date_format, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop('level', None)
    if level is not None:
        root.setLevel(level)
    kwargs.pop('filename', None)
    kwargs.pop('stream', None)
    kwargs.pop('filemode', None)
    if kwargs:
        raise ValueError('Unrecognised argument(s): %s' % ', '.join(kwargs))


def log(level, msg, *args, **kwargs):
    """Logs at a level on the root logger."""
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    log(DEBUG, msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    log(INFO, msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    log(WARNING, msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    import warnings
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    log(ERROR, msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    log(ERROR, msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    log(CRITICAL, msg, *args, **kwargs)


fatal = critical


def disable(level=CRITICAL):
    """Turns off all events up to a level."""
    root.manager.disable = level


def getHandlerByName(name):
    """The handler of a name, or None."""
    return _handlers.get(name)


def getHandlerNames():
    """The names of handlers."""
    return frozenset(_handlers)


def captureWarnings(capture):
    """Sends warnings to the logger py.warnings, or stops to."""
    import warnings
    if capture and not hasattr(captureWarnings, 'before'):
        captureWarnings.before = warnings.showwarning

        def show(message, category, filename, lineno, file=None, line=None):
            getLogger('py.warnings').warning('%s', warnings.formatwarning(message, category, filename, lineno, line))
        warnings.showwarning = show
    elif not capture and hasattr(captureWarnings, 'before'):
        warnings.showwarning = captureWarnings.before
        del captureWarnings.before


def shutdown(handlerList=None):
    """Flushes and closes the handlers."""
    for handler in reversed(handlerList if handlerList is not None else _handler_list[:]):
        try:
            handler.flush()
            handler.close()
        except (OSError, ValueError):
            pass
