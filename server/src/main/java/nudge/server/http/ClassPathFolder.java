package nudge.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * All files below one folder of the class path, whether it lies in folders, in jars or in both.
 * What is found at the start is all there will be: no request ever reaches the file system.
 */
final class ClassPathFolder {
  private final String folder;
  private final Map<String, byte[]> files = new TreeMap<>();

  private ClassPathFolder(String folder) {
    this.folder = folder;
  }

  /** Path below the folder, with a leading slash, to content. */
  static Map<String, byte[]> read(String folder) throws IOException {
    ClassPathFolder found = new ClassPathFolder(folder);
    ClassLoader loader = ClassPathFolder.class.getClassLoader();
    for (URL root : Collections.list(loader.getResources(folder))) {
      URLConnection connection = root.openConnection();
      if (connection instanceof JarURLConnection jar) {
        found.addJar(jar.getJarFile());
      } else {
        found.addFolder(Path.of(URI.create(root.toString())));
      }
    }
    return found.files;
  }

  private void addFolder(Path root) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = walk.filter(Files::isRegularFile).toList();
    }
    for (Path path : paths) {
      String name =
          root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
      files.putIfAbsent("/" + name, Files.readAllBytes(path));
    }
  }

  /** The jar belongs to the class loader and stays open. */
  private void addJar(JarFile jar) throws IOException {
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (!entry.isDirectory() && entry.getName().startsWith(folder + "/")) {
        try (InputStream content = jar.getInputStream(entry)) {
          String path = entry.getName().substring(folder.length());
          files.putIfAbsent(path, content.readAllBytes());
        }
      }
    }
  }
}
