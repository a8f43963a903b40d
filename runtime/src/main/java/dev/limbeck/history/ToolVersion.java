package dev.limbeck.history;

import java.lang.module.ModuleDescriptor;

/** This jar's version, wherever it says so. */
public final class ToolVersion {

  private static final String TEXT = found();

  private ToolVersion() {}

  /** Returns it; {@code development} where nothing says it. */
  public static String text() {
    return TEXT;
  }

  private static String found() {
    ModuleDescriptor module = ToolVersion.class.getModule().getDescriptor();
    if (module != null && module.rawVersion().isPresent()) {
      return module.rawVersion().get();
    }
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
