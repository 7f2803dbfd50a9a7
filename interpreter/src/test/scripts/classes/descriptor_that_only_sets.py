# A descriptor with __set__ and no __get__ takes assignments, and the instance's own value is what is read.
class Doubles:
    def __set__(self, instance, value):
        instance.__dict__["size"] = value * 2


class Box:
    size = Doubles()


box = Box()
print(type(box.size).__name__, type(Box.size).__name__)
box.size = 2
print(box.size, vars(box))
