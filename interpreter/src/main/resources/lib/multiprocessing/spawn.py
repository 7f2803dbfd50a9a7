"""What a started process is told, and how it begins."""

import io
import os
import pickle
import sys
import types

import _multiprocessing

from . import process

__all__ = ['freeze_support', 'set_executable', 'get_executable', 'get_preparation_data']

WINEXE = WINSERVICE = False
_python_exe = sys.executable


def set_executable(exe):
    global _python_exe
    _python_exe = exe


def get_executable():
    return _python_exe


def freeze_support():
    """Nothing: see BaseContext.freeze_support."""


def spawn_main(folder, number, orders):
    """Runs in a new process: fetches what it is to do from where the broker is, and ends with its exit code."""
    _multiprocessing.join(folder, number)
    content = io.BytesIO(_multiprocessing.receive(orders))
    process.current_process()._inheriting = True
    try:
        prepare(pickle.load(content))
        self = pickle.load(content)
    finally:
        del process.current_process()._inheriting
    code = self._bootstrap()
    _multiprocessing.exiting(code & 0xff)
    os._exit(code & 0xff)


def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError('''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        ''')


def get_preparation_data(name):
    """What a process called so needs before what it is to do can be unpickled."""
    _check_not_importing_main()
    from . import util
    data = {
        'name': name,
        'authkey': process.current_process().authkey,
        'sys_path': [process.ORIGINAL_DIR if folder == '' and process.ORIGINAL_DIR else folder for folder in sys.path],
        'sys_argv': sys.argv,
        'orig_dir': process.ORIGINAL_DIR,
        'dir': os.getcwd(),
        'log_to_stderr': util._log_to_stderr,
    }
    if util._logger is not None:
        data['log_level'] = util._logger.getEffectiveLevel()
    main = sys.modules['__main__']
    module_name = getattr(getattr(main, '__spec__', None), 'name', None)
    path = getattr(main, '__file__', None)
    if module_name is not None:
        data['init_main_from_name'] = module_name
    elif path is not None and not path.startswith('<'):
        if not os.path.isabs(path) and process.ORIGINAL_DIR is not None:
            path = os.path.join(process.ORIGINAL_DIR, path)
        data['init_main_from_path'] = os.path.normpath(path)
    return data


def prepare(data):
    """Makes this process as the one that started it: folders, arguments, the main module."""
    current = process.current_process()
    current.name = data['name']
    current.authkey = data['authkey']
    sys.path[:] = data['sys_path']
    sys.argv[:] = data['sys_argv']
    os.chdir(data['dir'])
    process.ORIGINAL_DIR = data['orig_dir']
    if data['log_to_stderr']:
        from . import util
        util.log_to_stderr()
    if 'log_level' in data:
        from . import util
        util.get_logger().setLevel(data['log_level'])
    if 'init_main_from_path' in data:
        _run_main(data['init_main_from_path'])
    elif 'init_main_from_name' in data:
        _import_main(data['init_main_from_name'])


def _run_main(path):
    """Runs the file of the main module under another name, so that its guarded part does not run."""
    if os.path.splitext(os.path.basename(path))[0] == 'ipython':
        return
    with open(path, 'rb') as file:
        code = compile(file.read(), path, 'exec')
    main = types.ModuleType('__mp_main__')
    main.__file__ = path
    main.__builtins__ = __builtins__
    sys.modules['__main__'] = sys.modules['__mp_main__'] = main
    exec(code, main.__dict__)


def _import_main(name):
    """The same for a module that was run by its name."""
    import importlib.util
    if name == '__main__' or name.endswith('.__main__'):
        return
    spec = importlib.util.find_spec(name)
    _run_main(spec.origin)


def import_main_path(main_path):
    _run_main(main_path)
