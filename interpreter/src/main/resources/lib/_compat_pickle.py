"""What modules and their contents are called in Python 2 and in Python 3, for pickles of protocols below 3."""

# OLD=NEW
_MODULES = """
__builtin__=builtins copy_reg=copyreg Queue=queue SocketServer=socketserver ConfigParser=configparser
repr=reprlib tkFileDialog=tkinter.filedialog tkSimpleDialog=tkinter.simpledialog
tkColorChooser=tkinter.colorchooser tkCommonDialog=tkinter.commondialog Dialog=tkinter.dialog Tkdnd=tkinter.dnd
tkFont=tkinter.font tkMessageBox=tkinter.messagebox ScrolledText=tkinter.scrolledtext
Tkconstants=tkinter.constants Tix=tkinter.tix ttk=tkinter.ttk Tkinter=tkinter markupbase=_markupbase
_winreg=winreg thread=_thread dummy_thread=_dummy_thread dbhash=dbm.bsd dumbdbm=dbm.dumb dbm=dbm.ndbm
gdbm=dbm.gnu xmlrpclib=xmlrpc.client SimpleXMLRPCServer=xmlrpc.server httplib=http.client
htmlentitydefs=html.entities HTMLParser=html.parser Cookie=http.cookies cookielib=http.cookiejar
BaseHTTPServer=http.server test.test_support=test.support commands=subprocess urlparse=urllib.parse
robotparser=urllib.robotparser urllib2=urllib.request anydbm=dbm _abcoll=collections.abc
"""

# Read so, but not written: several lead to one.
_ALSO_READ = """
cPickle=pickle _elementtree=xml.etree.ElementTree FileDialog=tkinter.filedialog
SimpleDialog=tkinter.simpledialog DocXMLRPCServer=xmlrpc.server SimpleHTTPServer=http.server
CGIHTTPServer=http.server UserDict=collections UserList=collections UserString=collections whichdb=dbm
StringIO=io cStringIO=io
"""

# Written so, but not read.
_ALSO_WRITTEN = """
bz2=_bz2 dbm=_dbm functools=_functools gdbm=_gdbm pickle=_pickle
"""

# MODULE:NAME=MODULE:NAME, where more than the module differs.
_NAMES = """
__builtin__:xrange=builtins:range __builtin__:reduce=functools:reduce __builtin__:intern=sys:intern
__builtin__:unichr=builtins:chr __builtin__:unicode=builtins:str __builtin__:long=builtins:int
itertools:izip=builtins:zip itertools:imap=builtins:map itertools:ifilter=builtins:filter
itertools:ifilterfalse=itertools:filterfalse itertools:izip_longest=itertools:zip_longest
UserDict:IterableUserDict=collections:UserDict UserList:UserList=collections:UserList
UserString:UserString=collections:UserString whichdb:whichdb=dbm:whichdb _socket:fromfd=socket:fromfd
_multiprocessing:Connection=multiprocessing.connection:Connection
multiprocessing.process:Process=multiprocessing.context:Process
multiprocessing.forking:Popen=multiprocessing.popen_fork:Popen
urllib:ContentTooShortError=urllib.error:ContentTooShortError urllib:getproxies=urllib.request:getproxies
urllib:pathname2url=urllib.request:pathname2url urllib:quote_plus=urllib.parse:quote_plus
urllib:quote=urllib.parse:quote urllib:unquote_plus=urllib.parse:unquote_plus
urllib:unquote=urllib.parse:unquote urllib:url2pathname=urllib.request:url2pathname
urllib:urlcleanup=urllib.request:urlcleanup urllib:urlencode=urllib.parse:urlencode
urllib:urlopen=urllib.request:urlopen urllib:urlretrieve=urllib.request:urlretrieve
urllib2:HTTPError=urllib.error:HTTPError urllib2:URLError=urllib.error:URLError
multiprocessing:AuthenticationError=multiprocessing.context:AuthenticationError
multiprocessing:BufferTooShort=multiprocessing.context:BufferTooShort
multiprocessing:ProcessError=multiprocessing.context:ProcessError
multiprocessing:TimeoutError=multiprocessing.context:TimeoutError __builtin__:basestring=builtins:str
exceptions:StandardError=builtins:Exception UserDict:UserDict=collections:UserDict
socket:_socketobject=socket:SocketType
"""

# The same for names that only Python 3 has, and those to which several old ones lead: where they come from when written.
_WRITTEN_AS = """
_functools:reduce=__builtin__:reduce _socket:socket=socket:_socketobject
http.server:CGIHTTPRequestHandler=CGIHTTPServer:CGIHTTPRequestHandler
http.server:SimpleHTTPRequestHandler=SimpleHTTPServer:SimpleHTTPRequestHandler
tkinter.filedialog:FileDialog=FileDialog:FileDialog tkinter.filedialog:LoadFileDialog=FileDialog:LoadFileDialog
tkinter.filedialog:SaveFileDialog=FileDialog:SaveFileDialog
tkinter.simpledialog:SimpleDialog=SimpleDialog:SimpleDialog
xmlrpc.server:DocCGIXMLRPCRequestHandler=DocXMLRPCServer:DocCGIXMLRPCRequestHandler
xmlrpc.server:DocXMLRPCRequestHandler=DocXMLRPCServer:DocXMLRPCRequestHandler
xmlrpc.server:DocXMLRPCServer=DocXMLRPCServer:DocXMLRPCServer
xmlrpc.server:ServerHTMLDoc=DocXMLRPCServer:ServerHTMLDoc
xmlrpc.server:XMLRPCDocGenerator=DocXMLRPCServer:XMLRPCDocGenerator
"""

_EXCEPTIONS = """
ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning EOFError
EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError
OSError OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration
SyntaxError SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError
UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning
ZeroDivisionError
"""

_NEW_KINDS_OF_OSERROR = """
BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError
PermissionError ProcessLookupError TimeoutError
"""


def _pairs(text):
    for each in text.split():
        old, new = each.split('=')
        yield (tuple(old.split(':')), tuple(new.split(':'))) if ':' in old else (old, new)


IMPORT_MAPPING = dict(_pairs(_MODULES + _ALSO_READ))
REVERSE_IMPORT_MAPPING = {new: old for old, new in _pairs(_MODULES + _ALSO_WRITTEN)}

NAME_MAPPING = {('exceptions', name): ('builtins', name) for name in _EXCEPTIONS.split()}
NAME_MAPPING |= dict(_pairs(_NAMES))

REVERSE_NAME_MAPPING = {}
for _old, _new in NAME_MAPPING.items():
    REVERSE_NAME_MAPPING.setdefault(_new, _old)
del REVERSE_NAME_MAPPING['socket', 'SocketType']
REVERSE_NAME_MAPPING |= dict(_pairs(_WRITTEN_AS))
REVERSE_NAME_MAPPING |= {('builtins', name): ('exceptions', 'OSError') for name in _NEW_KINDS_OF_OSERROR.split()}
REVERSE_NAME_MAPPING['builtins', 'ModuleNotFoundError'] = 'exceptions', 'ImportError'


def older(module, name):
    """What Python 2 calls it: the module and the name, or None where nothing differs."""
    found = REVERSE_NAME_MAPPING.get((module, name))
    if found is None and module in REVERSE_IMPORT_MAPPING:
        found = REVERSE_IMPORT_MAPPING[module], name
    return found


def newer(module, name):
    """What Python 3 calls it: the module and the name, or None where nothing differs."""
    found = NAME_MAPPING.get((module, name))
    if found is None and module in IMPORT_MAPPING:
        found = IMPORT_MAPPING[module], name
    return found
