package dev.limbeck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a pooler does to PostgreSQL's protocol: it answers a start itself, with a process that isn't
 * the server's, and lends a server's session to a client for as long as the mode says.
 */
final class OwnPooler implements Pooler {

  private static final int ENCRYPTION_ASKED = 80_877_103;
  private static final int GSS_ASKED = 80_877_104;
  private static final int CANCEL = 80_877_102;

  private final ServerSocket entrance;
  private final String host;
  private final int port;
  private final Mode mode;
  private final Deque<Wire> idle = new ArrayDeque<>();

  private OwnPooler(ServerSocket entrance, String host, int port, Mode mode) {
    this.entrance = entrance;
    this.host = host;
    this.port = port;
    this.mode = mode;
  }

  static OwnPooler start(String host, int port, Mode mode) throws IOException {
    OwnPooler pooler =
        new OwnPooler(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host, port, mode);
    daemon(pooler::accept);
    return pooler;
  }

  @Override
  public int port() {
    return entrance.getLocalPort();
  }

  /** A message: its type, 0 for a start, and what follows its length. */
  private record Message(int type, ByteBuffer content) {

    static Message of(int type, byte[] body) {
      return new Message(type, ByteBuffer.wrap(body));
    }

    byte[] body() {
      byte[] body = new byte[content.remaining()];
      content.duplicate().get(body);
      return body;
    }
  }

  /** One connection, seen from either end. */
  private record Wire(Socket socket, DataInputStream in, DataOutputStream out) {

    static Wire over(Socket socket) throws IOException {
      socket.setTcpNoDelay(true);
      return new Wire(
          socket,
          new DataInputStream(socket.getInputStream()),
          new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
    }

    Message readStart() throws IOException {
      byte[] body = new byte[in.readInt() - 4];
      in.readFully(body);
      return Message.of(0, body);
    }

    Message read() throws IOException {
      int type = in.readUnsignedByte();
      byte[] body = new byte[in.readInt() - 4];
      in.readFully(body);
      return Message.of(type, body);
    }

    void write(Message message) throws IOException {
      if (message.type() != 0) {
        out.writeByte(message.type());
      }
      out.writeInt(message.body().length + 4);
      out.write(message.body());
    }
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        daemon(() -> serve(client));
      } catch (IOException e) {
        // Closed: nobody will come any more.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Wire client = Wire.over(socket);
      Message start = client.readStart();
      while (code(start) == ENCRYPTION_ASKED || code(start) == GSS_ASKED) {
        client.out().writeByte('N');
        client.out().flush();
        start = client.readStart();
      }
      if (code(start) != CANCEL) {
        greet(client);
        lend(client, start);
      }
    } catch (IOException e) {
      // The client or the server is gone.
    }
  }

  private static int code(Message start) {
    return start.content().getInt(0);
  }

  private static void greet(Wire client) throws IOException {
    client.write(Message.of('R', new byte[4]));
    String[] parameters = {
      "server_version=13.0",
      "server_encoding=UTF8",
      "client_encoding=UTF8",
      "DateStyle=ISO, MDY",
      "TimeZone=UTC",
      "integer_datetimes=on",
      "standard_conforming_strings=on"
    };
    for (String parameter : parameters) {
      client.write(Message.of('S', (parameter.replace('=', '\0') + "\0").getBytes(UTF_8)));
    }
    byte[] key = new byte[8];
    ThreadLocalRandom.current().nextBytes(key);
    key[0] |= (byte) 0x80;
    client.write(Message.of('K', key));
    client.write(Message.of('Z', new byte[] {'I'}));
    client.out().flush();
  }

  private void lend(Wire client, Message start) throws IOException {
    @Nullable Wire server = null;
    try {
      while (true) {
        Message message = client.read();
        if (message.type() == 'X') {
          return;
        }
        if (server == null) {
          server = borrow(start);
        }
        server.write(message);
        if (message.type() == 'Q' || message.type() == 'S') {
          server.out().flush();
          boolean ended = answer(server, client) == 'I';
          if (ended && mode == Mode.TRANSACTION) {
            giveBack(server);
            server = null;
          }
        }
      }
    } finally {
      if (server != null) {
        server.socket().close();
      }
    }
  }

  /** Passes on what the server says until it is ready, and returns the state that it is in. */
  private static int answer(Wire server, Wire client) throws IOException {
    while (true) {
      Message message = server.read();
      client.write(message);
      if (message.type() == 'Z') {
        client.out().flush();
        return message.body()[0];
      }
    }
  }

  private Wire borrow(Message start) throws IOException {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Wire server = Wire.over(new Socket(host, port));
    server.write(start);
    server.out().flush();
    for (Message message = server.read(); message.type() != 'Z'; message = server.read()) {
      if (message.type() == 'E' || (message.type() == 'R' && message.body()[3] != 0)) {
        throw new IOException("The server doesn't let everyone in, as this pooler needs it.");
      }
    }
    return server;
  }

  private void giveBack(Wire server) {
    synchronized (idle) {
      idle.push(server);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "pooler");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    synchronized (idle) {
      idle.forEach(
          server -> {
            try {
              server.socket().close();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
