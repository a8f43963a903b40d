package dev.limbeck;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** This jar's version, wherever it says so. */
final class ToolVersion {

  private ToolVersion() {}

  static String text() {
    Optional<String> module =
        Optional.ofNullable(Limbeck.class.getModule().getDescriptor())
            .flatMap(ModuleDescriptor::rawVersion);
    return module
        .or(() -> Optional.ofNullable(Limbeck.class.getPackage().getImplementationVersion()))
        .orElse("development");
  }
}
