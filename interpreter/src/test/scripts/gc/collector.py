import gc

print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
print(isinstance(gc.collect(), int), isinstance(gc.collect(0), int), gc.get_threshold(), gc.garbage)
gc.set_threshold(1000, 20)
print(gc.get_threshold(), gc.get_debug())
try:
    gc.collect(3)
except ValueError as error:
    print(error)
