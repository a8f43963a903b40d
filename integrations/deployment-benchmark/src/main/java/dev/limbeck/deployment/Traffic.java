package dev.limbeck.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A way to the server that counts what goes over it; mutable, for one process. */
final class Traffic implements AutoCloseable {

  private final ServerSocket entrance;
  private final int port;
  private boolean asked;
  private long roundTrips;
  private long received;

  private Traffic(ServerSocket entrance, int port) {
    this.entrance = entrance;
    this.port = port;
  }

  /** Opens a way to the local server at {@code port}. */
  static Traffic to(int port) throws IOException {
    Traffic traffic = new Traffic(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
    daemon(traffic::accept);
    return traffic;
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** How often the server answered what was asked, over all connections. */
  synchronized long roundTrips() {
    return roundTrips;
  }

  /** The bytes of the answers. */
  synchronized long received() {
    return received;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        daemon(() -> forward(client, server, true));
        daemon(() -> forward(server, client, false));
      } catch (IOException e) {
        // Closed: nobody will come any more.
      }
    }
  }

  private void forward(Socket from, Socket to, boolean asks) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count(asks, n);
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // The other direction has ended.
    }
  }

  private synchronized void count(boolean asks, int bytes) {
    if (!asks) {
      roundTrips += asked ? 1 : 0;
      received += bytes;
    }
    asked = asks;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "limbeck-traffic");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
