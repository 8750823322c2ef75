package nudge.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page and everything it loads: each file of the class path's {@code public} is one route, and
 * each folder's index.html one more.
 */
public final class Pages {
  private static final String FOLDER = "public";
  private static final String INDEX = "/index.html";

  /** What the name of a file ends with that is another one, compressed by the build. */
  private static final String BROTLI = ".br";

  private final Map<String, Asset> assets = new TreeMap<>();

  public Pages() {
    try {
      Map<String, byte[]> files = ClassPathFolder.read(FOLDER);
      files.forEach((path, file) -> addAsset(path, file, files.get(path + BROTLI)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!assets.containsKey(INDEX)) {
      throw new IllegalStateException("The page is missing: no " + FOLDER + INDEX + " in this jar");
    }
  }

  private void addAsset(String path, byte[] content, byte[] brotli) {
    if (!path.endsWith(BROTLI)) {
      assets.put(path, new Asset(path, content, brotli));
    }
  }

  public void addTo(RoutesConfig routes) {
    Reads.add(routes, "/", this::index);
    assets.forEach(
        (path, asset) -> {
          Reads.add(routes, path, asset::write);
          if (path.endsWith(INDEX) && !path.equals(INDEX)) {
            Reads.add(routes, path.substring(0, path.length() - INDEX.length()), asset::write);
          }
        });
  }

  public void index(Context ctx) {
    assets.get(INDEX).write(ctx);
  }

  /** The page, which itself tells its reader that there is nothing at this address. */
  public void notFound(Context ctx) {
    ctx.status(HttpStatus.NOT_FOUND).header("Cache-Control", "no-store");
    assets.get(INDEX).writeBody(ctx);
  }
}
