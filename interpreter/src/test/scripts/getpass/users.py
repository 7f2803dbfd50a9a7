"""The name of the user is what the environment says, the first variable that says anything."""

import getpass
import os

for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
    os.environ.pop(name, None)
for name in ("USERNAME", "LNAME", "USER", "LOGNAME"):
    os.environ[name] = name.lower()
    print(getpass.getuser())
os.environ["LOGNAME"] = ""
print(getpass.getuser())
print(getpass.GetPassWarning.__mro__, getpass.__all__)
