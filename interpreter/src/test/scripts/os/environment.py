"""Variables of the environment, as str and as bytes."""

import os

from attempts import attempt

os.environ["OURO_TEST"] = "value"
print(os.environ["OURO_TEST"], os.getenv("OURO_TEST"), os.environ.get("OURO_TEST"), "OURO_TEST" in os.environ)
print(os.getenv("OURO_NONE"), os.getenv("OURO_NONE", "default"), os.environ.get("OURO_NONE", 5))
print(os.environb[b"OURO_TEST"], os.environ.setdefault("OURO_TEST", "other"), os.environ.pop("OURO_TEST"))
attempt(os.environ.__getitem__, "OURO_TEST")
attempt(os.environ.__setitem__, "x", 3)
attempt(os.environ.__setitem__, 3, "x")
attempt(os.getenv, 3)
attempt(os.environ.pop, "OURO_TEST")
print(os.environ.pop("OURO_TEST", None))
os.environ.update({"OUROT_A": "1"}, OUROT_B="2")
print({k: v for k, v in os.environ.items() if k.startswith("OUROT_")})
print(repr(os.environ)[:9], isinstance(os.environ.copy(), dict), len(os.environ) == len(list(os.environ)))
del os.environ["OUROT_A"]
print("OUROT_A" in os.environ, sorted(k for k in os.environ if k.startswith("OUROT_")))
