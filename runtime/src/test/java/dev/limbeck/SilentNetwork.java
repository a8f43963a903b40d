package dev.limbeck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to the server on which, at the first commit, all falls silent: nothing is cut, and no
 * answer comes.
 */
final class SilentNetwork implements AutoCloseable {

  private final ServerSocket entrance;
  private final String host;
  private final int port;
  private final boolean delivers;
  private final AtomicInteger silences = new AtomicInteger();

  private SilentNetwork(ServerSocket entrance, String host, int port, boolean delivers) {
    this.entrance = entrance;
    this.host = host;
    this.port = port;
    this.delivers = delivers;
  }

  /**
   * Opens the way.
   *
   * @param delivers whether the server still gets the commit
   */
  static SilentNetwork to(String host, int port, boolean delivers) throws IOException {
    SilentNetwork network =
        new SilentNetwork(
            new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host, port, delivers);
    daemon(network::accept);
    return network;
  }

  int port() {
    return entrance.getLocalPort();
  }

  int silences() {
    return silences.get();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        Socket server = new Socket(host, port);
        AtomicBoolean silent = new AtomicBoolean();
        daemon(() -> there(client, server, silent));
        daemon(() -> back(server, client, silent));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void there(Socket client, Socket server, AtomicBoolean silent) {
    byte[] buffer = new byte[8192];
    try (client;
        server) {
      for (int n = client.getInputStream().read(buffer);
          n >= 0;
          n = client.getInputStream().read(buffer)) {
        if (new String(buffer, 0, n, ISO_8859_1).contains("COMMIT\0")
            && silences.compareAndSet(0, 1)) {
          silent.set(true);
        }
        if (delivers || !silent.get()) {
          server.getOutputStream().write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // The other side is gone.
    }
  }

  private static void back(Socket server, Socket client, AtomicBoolean silent) {
    byte[] buffer = new byte[8192];
    try (server;
        client) {
      for (int n = server.getInputStream().read(buffer);
          n >= 0;
          n = server.getInputStream().read(buffer)) {
        if (!silent.get()) {
          client.getOutputStream().write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // The client has given up.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "silent-network");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
