import logging
import os
import pathlib
import sys
import tempfile


def told(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


record = logging.makeLogRecord({"name": "n", "levelname": "INFO", "msg": "%s and %s", "args": (1, 2), "levelno": 20})
for arguments in ({}, {"fmt": "{message}!", "style": "{"}, {"fmt": "$name: $message", "style": "$"}, {"fmt": None, "style": "{"},
                  {"fmt": "", "style": "$"}, {"fmt": "%(x)s %(message)s", "defaults": {"x": "y"}},
                  {"fmt": "no fields", "validate": False}, {"datefmt": "%Y"}):
    formatter = logging.Formatter(**arguments)
    print(arguments, formatter._fmt, formatter.datefmt, formatter.format(record))
told(logging.Formatter, "x", style="?")
told(logging.Formatter, style=["%"])
told(logging.Formatter, "x")
told(logging.Formatter, "x", style="{")
told(logging.Formatter, "x", None, "$", True)
told(logging.basicConfig, style="no")


class Writing(logging.Handler):
    def createLock(self):
        super().createLock()
        print("lock made", self.level, self.formatter, self.filters)

    def acquire(self):
        print("acquire", end=" ")
        super().acquire()

    def release(self):
        print("release")
        super().release()

    def emit(self, record):
        print("emit", self.format(record), end=" ")
        if record.args == ("fail",):
            raise ValueError("emit fails")


told(Writing, "NONE")
handler = Writing("WARNING")
print(handler, handler.name, handler.get_name(), handler.formatter)
print(handler.handle(record))
handler.addFilter(lambda record: record.levelno)
print(handler.handle(record))
handler.addFilter(logging.Filter("other"))
print(handler.handle(record))
handler.filters.clear()
told(handler.handle, logging.makeLogRecord({"msg": "%s", "args": ("fail",)}))


class Answering(Writing):
    def filter(self, record):
        return record.levelno and "passed"


answering = Answering()
print(answering.handle(record), answering.handle(logging.makeLogRecord({})))
del answering

logger = logging.getLogger("levels")
print(logger.name, logger.level, logger.parent, logger.propagate, logger.handlers, logger.disabled, logger.filters)
logger.propagate = False
logger.addHandler(logging.StreamHandler(sys.stdout))
logger.setLevel("INFO")
logger.log(25, "between %s", "levels")
logger.log(logging.DEBUG, "not shown")
logger.log(True, "not shown")
told(logger.log, "INFO", "x")
told(logger.log, 20.0, "x")
told(logger.log, None, "x")
logging.raiseExceptions = False
told(logger.log, "INFO", "x")
logging.raiseExceptions = True
told(logging.Logger, "direct", "unknown")
told(logging.Logger, "direct", 1.5)
print(logging.Logger("direct", "ERROR"))


class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        print("process", msg, kwargs)
        return f"[{self.extra['user']}] {msg}", kwargs


adapter = Adapter(logger, {"user": "ann"})
adapter.info("hello %s", "you")
adapter.debug("not shown")
adapter.log(30, "at %d", 30, stack_info=False)
told(adapter.log, "30", "x")
plain = logging.LoggerAdapter(logger, {"key": "value"})
logger.handlers[0].setFormatter(logging.Formatter("%(message)s %(key)s"))
plain.warning("adapted")

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for delay in (False, True):
        path = pathlib.Path("log%s.txt" % delay)
        handler = logging.FileHandler(path, "w", "utf-8", delay)
        print(path.exists(), handler.mode, handler.encoding, handler.errors, handler.delay, handler.stream is None)
        print(handler.baseFilename == os.path.abspath(path), repr(handler).replace(os.path.abspath(path), "PATH"))
        handler.handle(record)
        handler.close()
        print(path.read_text(), handler.stream)
    handler = logging.FileHandler("replaced.txt", mode="a", encoding="ascii", errors="replace")
    handler.handle(logging.makeLogRecord({"msg": "na\u00efve"}))
    handler.close()
    handler.handle(logging.makeLogRecord({"msg": "again"}))
    handler.close()
    print(open("replaced.txt").read())
    told(logging.FileHandler, 3.5)
    try:
        logging.FileHandler(os.path.join("missing", "x.log"))
    except FileNotFoundError as error:
        print(error.strerror)
    os.chdir("/")
