package dev.limbeck;

import java.lang.module.ModuleDescriptor;

/** This jar's version, wherever it says so. */
final class ToolVersion {

  private static final String TEXT = found();

  private ToolVersion() {}

  static String text() {
    return TEXT;
  }

  private static String found() {
    ModuleDescriptor module = Limbeck.class.getModule().getDescriptor();
    if (module != null && module.rawVersion().isPresent()) {
      return module.rawVersion().get();
    }
    String version = Limbeck.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
