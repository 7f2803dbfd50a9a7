"""Stacks of tasks."""
import linecache
import sys
import traceback


def task_get_stack(task, limit):
    """The frames of a task that waits, or of the traceback of one that failed."""
    frames = []
    coro = task.get_coro()
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None) or getattr(coro, "ag_frame", None)
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        entry = task._exception.__traceback__
        while entry is not None and (limit is None or len(frames) < limit):
            frames.append(entry.tb_frame)
            entry = entry.tb_next
    return frames


def task_print_stack(task, limit, file):
    """Prints the frames as a traceback does."""
    frames = task_get_stack(task, limit)
    error = task._exception
    lines = []
    for frame in frames:
        code = frame.f_code
        linecache.checkcache(code.co_filename)
        line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
        lines.append((code.co_filename, frame.f_lineno, code.co_name, line))
    if not lines:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    print("".join(traceback.format_list(lines)), file=sys.stderr if file is None else file, end="")
    if error is not None:
        for line in traceback.format_exception_only(type(error), error):
            print(line, file=file, end="")
