package dev.limbeck;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to the server on which connections break: after some bytes of either direction, so that the
 * server may have got what the client never hears of.
 */
final class BreakingNetwork implements AutoCloseable {

  private static final int MOST = 60;

  private final ServerSocket entrance;
  private final String host;
  private final int port;
  private final Random random = new Random(7);
  private final AtomicInteger cuts = new AtomicInteger();

  private BreakingNetwork(ServerSocket entrance, String host, int port) {
    this.entrance = entrance;
    this.host = host;
    this.port = port;
  }

  static BreakingNetwork to(String host, int port) throws IOException {
    BreakingNetwork network =
        new BreakingNetwork(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host, port);
    daemon(network::accept);
    return network;
  }

  int port() {
    return entrance.getLocalPort();
  }

  int cuts() {
    return cuts.get();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        Socket server = new Socket(host, port);
        boolean breaks = cuts.get() < MOST;
        int there = breaks ? 12_000 + random.nextInt(20_000) : Integer.MAX_VALUE;
        int back = breaks ? 16_000 + random.nextInt(20_000) : Integer.MAX_VALUE;
        daemon(() -> forward(client, server, there));
        daemon(() -> forward(server, client, back));
      } catch (IOException e) {
        // Closed, or the server refuses: the client sees that its connection ends.
      }
    }
  }

  private void forward(Socket from, Socket to, int bytes) {
    byte[] buffer = new byte[512];
    int left = bytes;
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        left -= n;
        if (left < 0) {
          cuts.incrementAndGet();
          return;
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // The other direction broke.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "breaking-network");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
