package nudge.server.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a command has to do with the world around it: three streams and the environment. */
record Console(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {

  /** The process's own, in UTF-8 whatever the locale. A reader who goes away is no error. */
  static Console system() {
    return new Console(
        System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    BufferedOutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor));
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }

  /** The one line that says why a command failed. */
  void fail(String line) {
    out.flush();
    err.println(line.replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }
}
