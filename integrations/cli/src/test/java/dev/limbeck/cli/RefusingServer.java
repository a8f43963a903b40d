package dev.limbeck.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Speaks as much of PostgreSQL's protocol as it takes to ask for a password and to refuse it.
 *
 * <p>The embedded server of these tests trusts everyone, and its configuration isn't a test's to
 * change.
 */
final class RefusingServer implements AutoCloseable {
  private static final int SSL_REQUEST = 80877103;
  private static final int GSS_REQUEST = 80877104;

  private final ServerSocket socket;
  private final List<String> passwords = new CopyOnWriteArrayList<>();

  RefusingServer() throws IOException {
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "refusing-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Returns the passwords that were offered. */
  List<String> passwords() {
    return List.copyOf(passwords);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        refuse(
            new DataInputStream(client.getInputStream()),
            new DataOutputStream(client.getOutputStream()));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void refuse(DataInputStream in, DataOutputStream out) throws IOException {
    int length = in.readInt();
    int code = in.readInt();
    while (code == SSL_REQUEST || code == GSS_REQUEST) {
      out.writeByte('N');
      out.flush();
      length = in.readInt();
      code = in.readInt();
    }
    in.readNBytes(length - 8);
    out.writeByte('R');
    out.writeInt(8);
    out.writeInt(3);
    out.flush();
    in.readByte();
    byte[] password = in.readNBytes(in.readInt() - 4);
    passwords.add(new String(password, 0, password.length - 1, StandardCharsets.UTF_8));
    byte[] fields =
        "SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user \"ann\"\0\0"
            .getBytes(StandardCharsets.UTF_8);
    out.writeByte('E');
    out.writeInt(fields.length + 4);
    out.write(fields);
    out.flush();
  }
}
