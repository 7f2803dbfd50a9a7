#### os.environ: KeyError
print(os.environ[VARIABLE])
#### os.getenv: nothing
print(os.getenv(VARIABLE))
#### os.environb: nothing
print(os.environb.get(VARIABLE.encode()))
#### all variables: nothing
print(dict(os.environ), os.environ, os.environb)
#### expandvars: nothing
print(os.path.expandvars("$" + VARIABLE))
#### the module below: nothing
import _environ
print(_environ.values, _environ.given())
