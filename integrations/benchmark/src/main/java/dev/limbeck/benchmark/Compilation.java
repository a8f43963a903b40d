package dev.limbeck.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One compilation of a project's sources, for which a JVM is started. */
final class Compilation {
  private Compilation() {}

  /**
   * Compiles, and prints the process's CPU time, the most memory that was in use, and what the
   * compiler said.
   *
   * @param args the project's folder, then options of javac
   */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[0]);
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    List<String> options = new ArrayList<>(List.of(args).subList(1, args.length));
    options.addAll(List.of("-d", classes.toString()));
    options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    StringWriter said = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean success =
          javac
              .getTask(
                  said,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources(project)))
              .call();
      if (!success) {
        throw new IllegalStateException("It doesn't compile:\n" + said);
      }
    }
    System.out.println(cpuMillis() + " " + peakMegabytes());
    System.out.print(said);
  }

  private static List<Path> sources(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static long cpuMillis() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1_000_000;
  }

  private static long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }
}
