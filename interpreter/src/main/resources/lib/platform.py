"""What this runs on (Library Reference, platform)."""

import os
import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine")


def uname():
    """System, node, release, version and machine."""
    return uname_result(*os.uname())


def system():
    """The name of the system."""
    return os.uname().sysname


def node():
    """The name of this machine in its network."""
    return os.uname().nodename


def release():
    """The release of the system."""
    return os.uname().release


def version():
    """The version of the system."""
    return os.uname().version


def machine():
    """The kind of machine."""
    return os.uname().machine


def processor():
    """The kind of processor, which Linux does not tell."""
    return ""


def architecture(executable=None, bits="", linkage=""):
    """Bits and linkage of programs here."""
    return bits or "64bit", linkage or "ELF"


def platform(aliased=False, terse=False):
    """All that in one text."""
    if terse:
        return f"{system()}-{release()}"
    return f"{system()}-{release()}-{machine()}"


def python_version():
    """The version of the language."""
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    """The same in parts."""
    return tuple(python_version().split("."))


def python_implementation():
    """The name of this interpreter."""
    return "Ouro"


def python_branch():
    """Where it was built from: not told."""
    return ""


python_revision = python_branch


def python_compiler():
    """What it was built with."""
    return "javac"


def python_build():
    """Number and date of the build: not told."""
    return "", ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library, as far as it is known."""
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """The release of macOS."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """The release of Windows."""
    return release, version, csd, ptype


def freedesktop_os_release():
    """What /etc/os-release says."""
    import shlex
    for name in ("/etc/os-release", "/usr/lib/os-release"):
        if os.path.exists(name):
            with open(name, encoding="utf-8") as file:
                lines = [line.strip() for line in file]
            pairs = [line.partition("=") for line in lines if line and not line.startswith("#")]
            return {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux",
                    **{key: "".join(shlex.split(value)) for key, _, value in pairs}}
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")
