class Animal:
    kind = "animal"

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} makes a sound"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    kind = "dog"

    def speak(self):
        return super().speak() + ": woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age


for pet in (Animal("Generic"), Dog("Rex"), Puppy("Bit", 1)):
    print(pet, pet.kind, pet.speak(), vars(pet))
print(Puppy.__mro__)
print(Puppy.__bases__, Puppy.__base__, Animal.__subclasses__())
print(isinstance(Puppy("x", 0), Animal), issubclass(Dog, Puppy), issubclass(Puppy, (int, Dog)))
print(Dog.__name__, Dog.__qualname__, Dog.__module__)
Dog.kind = "hound"
print(Puppy.kind, Animal.kind)
del Dog.kind
print(Puppy.kind)
