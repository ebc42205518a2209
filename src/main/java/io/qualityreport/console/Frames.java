package io.qualityreport.console;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * A command's answer on the wire: pieces of both outputs as they come, then the exit code. A piece
 * is a kind, a length and that many bytes of UTF-8.
 */
final class Frames {
  private static final int OUT = 1;
  private static final int ERR = 2;
  private static final int EXIT = 3;
  private static final int LONGEST = 1 << 20;

  private final DataOutputStream stream;

  Frames(OutputStream stream) {
    this.stream = new DataOutputStream(stream);
  }

  /** A writer for results. */
  PrintWriter out() {
    return writer(OUT);
  }

  /** A writer for progress and errors. */
  PrintWriter err() {
    return writer(ERR);
  }

  /** Ends the answer. */
  void exit(int code) throws IOException {
    synchronized (stream) {
      stream.writeByte(EXIT);
      stream.writeInt(code);
      stream.flush();
    }
  }

  /** Copies an answer to both outputs; empty if it broke off before the exit code. */
  static OptionalInt copy(InputStream answer, PrintWriter out, PrintWriter err) {
    try (DataInputStream in = new DataInputStream(answer)) {
      for (int kind = in.readByte(); kind != EXIT; kind = in.readByte()) {
        PrintWriter target = kind == OUT ? out : err;
        target.print(new String(in.readNBytes(length(in)), StandardCharsets.UTF_8));
        target.flush();
      }
      return OptionalInt.of(in.readInt());
    } catch (IOException brokeOff) {
      return OptionalInt.empty();
    }
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("expected a piece of at most " + LONGEST + " bytes, found " + length);
    }
    return length;
  }

  /** The encoder never splits a character between two pieces. */
  private PrintWriter writer(int kind) {
    return new PrintWriter(new OutputStreamWriter(new Pieces(kind), StandardCharsets.UTF_8));
  }

  private final class Pieces extends OutputStream {
    private final int kind;

    Pieces(int kind) {
      this.kind = kind;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      synchronized (stream) {
        stream.writeByte(kind);
        stream.writeInt(length);
        stream.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      synchronized (stream) {
        stream.flush();
      }
    }
  }
}
