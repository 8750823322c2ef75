package nudge.web.compiler;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Leaves the scripts, styles and texts of each given folder as Brotli (RFC 7932), a sixth smaller
 * than gzip's, in a folder of the same name within the first that is given.
 *
 * <p>Done while building and at the highest quality, which takes seconds, so that the server
 * neither waits for it nor carries a native library. On a machine for which the encoder has none
 * the files are sent as gzip only.
 */
public final class Brotli {
  private static final int QUALITY = 11;
  private static final String TEXT = "*.{js,css,json}";

  private Brotli() {}

  public static void main(String[] folders) throws IOException {
    if (!Brotli4jLoader.isAvailable()) {
      System.err.println("No Brotli encoder for this machine: the page is sent as gzip only");
      return;
    }
    Path to = Files.createDirectories(Path.of(folders[0]));
    for (int i = 1; i < folders.length; i++) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folders[i]), TEXT)) {
        for (Path file : files) {
          byte[] content = Files.readAllBytes(file);
          byte[] compressed = Encoder.compress(content, Encoder.Parameters.create(QUALITY));
          Path folder = Files.createDirectories(to.resolve(file.getParent().getFileName()));
          Files.write(folder.resolve(file.getFileName() + ".br"), compressed);
        }
      }
    }
  }
}
