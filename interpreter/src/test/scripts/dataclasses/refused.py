"""Data classes that cannot be."""

from dataclasses import dataclass, field

from attempts import attempt

attempt(exec, '@dataclass\nclass A:\n x:int=0\n y:int', globals())
attempt(exec, '@dataclass\nclass A:\n x:list=[]', globals())
attempt(exec, '@dataclass\nclass A:\n x:dict={}', globals())
attempt(exec, '@dataclass\nclass A:\n x:set=set()', globals())
attempt(exec, '@dataclass\nclass A:\n x:int=field(default=1,default_factory=int)', globals())
attempt(exec, '@dataclass(order=True,eq=False)\nclass A:\n x:int', globals())
attempt(exec, '@dataclass(order=True)\nclass A:\n x:int\n def __lt__(s,o): pass', globals())
attempt(exec, '@dataclass(frozen=True)\nclass A:\n x:int\n@dataclass\nclass B(A):\n y:int', globals())
attempt(exec, '@dataclass\nclass A:\n x:int\n@dataclass(frozen=True)\nclass B(A):\n y:int', globals())
attempt(exec, '@dataclass\nclass A:\n x=field(default=3)', globals())
attempt(exec, '@dataclass(unsafe_hash=True)\nclass A:\n x:int\n def __hash__(s): return 1', globals())
attempt(exec, '@dataclass(frozen=True)\nclass A:\n x:int\n def __setattr__(s): return 1', globals())
