"""What platform tells of the machine is what os.uname tells; and the version of the language."""

import os
import platform
import sys

from attempts import attempt

known = platform.uname()
print(tuple(known)[:5] == tuple(os.uname()), known._fields, len(known), isinstance(known, tuple))
print([platform.system() == known.system, platform.node() == known.node, platform.release() == known.release,
       platform.version() == known.version, platform.machine() == known.machine, platform.processor() == known.processor])
print(known.processor == known[5], known._replace(node="here").node, known == platform.uname(), repr(known).partition("system=")[0])
print(platform.platform().startswith(f"{known.system}-{known.release}-{known.machine}"), platform.architecture())
print(platform.python_version() == sys.version.split()[0], platform.python_version_tuple() == tuple(platform.python_version().split(".")))
print(platform.mac_ver(), platform.win32_ver(), platform.java_ver()[0] != 1)
print(platform.system_alias("SunOS", "5.8", "x"), platform.system_alias("Linux", "6", "y"))
print(isinstance(platform.python_compiler(), str), len(platform.python_build()), len(platform.libc_ver()))
attempt(platform.architecture, bits="7bit", linkage="paper")
