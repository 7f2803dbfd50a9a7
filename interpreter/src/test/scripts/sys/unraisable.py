import atexit
import sys
print(sys.unraisablehook is sys.__unraisablehook__)
def hook(unraisable):
    print(type(unraisable).__name__, unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg,
          unraisable.object.__name__, unraisable.exc_traceback is not None)
sys.unraisablehook = hook
@atexit.register
def leave():
    1 / 0
