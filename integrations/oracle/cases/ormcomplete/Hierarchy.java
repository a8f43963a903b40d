package ormcomplete;

class Base {
  Long id;
  String createdBy;
  String remark;
}

class Animal extends Base {
  String name;
}

class Dog extends Animal {
  String barks;
}

class Cat extends Animal {
  int lives;
}

class Vehicle extends Base {
  String plate;
}

class Car extends Vehicle {
  int doors;
}
