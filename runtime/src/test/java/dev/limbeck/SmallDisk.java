package dev.limbeck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real, small disk for a server: a memory disk that only the server's own processes see.
 *
 * @param launcher what mounts it and then executes a command that is appended
 */
record SmallDisk(Path folder, List<String> launcher) {

  /** Inside, the one who is root may mount; PostgreSQL is nobody in a namespace within that. */
  private static final String IN_A_NAMESPACE =
      "mount -t tmpfs -o size=32m,mode=777 limbeck \"$0\" && exec unshare -U \"$@\"";

  /** For systems that let root alone mount: the server is the one that it would be without. */
  private static final String AS_ROOT =
      "mount -t tmpfs -o size=32m,mode=777 limbeck \"$0\""
          + " && exec setpriv --reuid=\"$LIMBECK_UID\" --clear-groups \"$@\"";

  /**
   * Finds a way to have one.
   *
   * @throws IllegalStateException where the system gives none: the promise can't be tested there
   */
  static SmallDisk in(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("disk"));
    List<String> own = List.of("unshare", "-Urm", "sh", "-c", IN_A_NAMESPACE, folder.toString());
    if (works(own)) {
      return new SmallDisk(folder, own);
    }
    Object uid = Files.getAttribute(parent, "unix:uid");
    List<String> roots =
        List.of(
            "sudo",
            "-n",
            "unshare",
            "-m",
            "sh",
            "-c",
            AS_ROOT.replace("$LIMBECK_UID", uid.toString()),
            folder.toString());
    if (works(roots)) {
      return new SmallDisk(folder, roots);
    }
    throw new IllegalStateException(
        "This system lets nobody mount a small disk: neither in a user namespace (unshare -Urm) nor"
            + " by sudo. Allow one of them, or leave this test out by its name.");
  }

  private static boolean works(List<String> launcher) {
    List<String> command = new ArrayList<>(launcher);
    command.add("true");
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
