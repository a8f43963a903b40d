package dev.limbeck.processor;

/** Joins packages and simple names. */
final class ClassNames {

  private ClassNames() {}

  static String in(String packageName, String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
