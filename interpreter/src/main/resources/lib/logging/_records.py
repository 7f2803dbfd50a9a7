"""What is known of an event."""

import sys
import time

from logging._levels import getLevelName

# What is defined here shows that as its module.
__name__ = "logging"

_start_time = time.time()


class LogRecord:
    """One event."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        created = time.time()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.rpartition('/')[2]
        self.module = self.filename.rpartition('.')[0] or self.filename
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = created
        self.msecs = int((created - int(created)) * 1000) + 0.0
        self.relativeCreated = (created - _start_time) * 1000
        self.thread, self.threadName = _thread_of()
        processes = sys.modules.get('multiprocessing')
        self.processName = 'MainProcess' if processes is None else processes.current_process().name
        self.process = _process_id()
        self.taskName = _task_name()

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        """The message with its arguments put in."""
        message = str(self.msg)
        return message % self.args if self.args else message


def _thread_of():
    threading = sys.modules.get('threading')
    if threading is None:
        return 1, 'MainThread'
    current = threading.current_thread()
    return current.ident, current.name


def _process_id():
    os = sys.modules.get('os')
    return os.getpid() if hasattr(os, 'getpid') else None


def _task_name():
    asyncio = sys.modules.get('asyncio')
    try:
        return asyncio.current_task().get_name()
    except Exception:
        return None


_record_factory = LogRecord


def setLogRecordFactory(factory):
    """Sets what makes records."""
    global _record_factory
    _record_factory = factory


def getLogRecordFactory():
    """What makes records."""
    return _record_factory


def makeLogRecord(dict):
    """A record with the given attributes."""
    record = _record_factory(None, None, '', 0, '', (), None, None)
    record.__dict__.update(dict)
    return record
