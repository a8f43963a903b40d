package dev.limbeck.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares compilations without a processor, with one that does nothing, and with Limbeck.
 *
 * <p>Each runs in a JVM of its own, in turn, and the medians are printed: CPU time of all threads,
 * since what else the machine does counts less there. Limbeck finds nothing to write, as nearly
 * always.
 */
public final class CompileBenchmark {
  private static final int RUNS = 5;

  private record Measurement(long cpuMillis, long megabytes, String said) {}

  private final Path project;

  private CompileBenchmark(Path project) {
    this.project = project;
  }

  /** Runs the benchmark in the folder {@code args[0]}, with {@code args[1]} entities. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path project = Path.of(args[0]).toAbsolutePath();
    VariedModel.write(project.resolve("src/main/java"), Integer.parseInt(args[1]));
    new CompileBenchmark(project).run();
  }

  private void run() throws IOException, InterruptedException {
    Map<String, List<String>> variants = new LinkedHashMap<>();
    variants.put("no processor", List.of("-proc:none"));
    variants.put("an empty processor", List.of("-processor", EmptyProcessor.class.getName()));
    variants.put("Limbeck", limbeck());
    compile(limbeck());
    Map<String, List<Measurement>> measurements = new LinkedHashMap<>();
    for (int i = 0; i < RUNS; i++) {
      for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
        measurements
            .computeIfAbsent(variant.getKey(), name -> new ArrayList<>())
            .add(compile(variant.getValue()));
      }
    }
    measurements.forEach(CompileBenchmark::print);
  }

  private List<String> limbeck() {
    return List.of(
        "-processor",
        "dev.limbeck.processor.MigrationProcessor",
        "-Alimbeck.basedir=" + project,
        "-Alimbeck.snapshot=snapshots/benchmark.json",
        "-Alimbeck.mode=generate",
        "-Alimbeck.base=none",
        "-Alimbeck.verbose=true");
  }

  private Measurement compile(List<String> options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Compilation.class.getName(),
                project.toString()));
    command.addAll(options);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The compilation failed.");
    }
    String[] lines = output.split("\n", 2);
    String[] numbers = lines[0].split(" ");
    return new Measurement(
        Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), lines[1].strip());
  }

  private static void print(String name, List<Measurement> measurements) {
    System.out.printf(
        "%-20s %6d ms CPU %6d MB at most  %s%n",
        name,
        measurements.stream().mapToLong(Measurement::cpuMillis).sorted().toArray()[RUNS / 2],
        measurements.stream().mapToLong(Measurement::megabytes).sorted().toArray()[RUNS / 2],
        measurements.get(RUNS - 1).said());
  }
}
