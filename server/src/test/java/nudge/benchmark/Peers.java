package nudge.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What people would otherwise pick: packages of npm, which no build needs and no jar carries. They
 * are fetched once, without what they depend on (they bring bundles), and laid where the page finds
 * them; where there is no npm the benchmark goes without. TensorFlow Playground's engine is no
 * package: somebody who compiles its nn.ts to a module nn.js beside the archives has it take part.
 */
final class Peers {
  private static final Path SERVED = Path.of("target", "test-classes", "public", "benchmark");

  private record Peer(String name, String archive, List<String> files) {}

  private static final List<Peer> PEERS =
      List.of(
          new Peer("synaptic@1.1.4", "synaptic-1.1.4.tgz", List.of("dist/synaptic.min.js")),
          new Peer("brain.js@1.6.1", "brain.js-1.6.1.tgz", List.of("browser.min.js")),
          new Peer("convnetjs@0.3.0", "convnetjs-0.3.0.tgz", List.of("build/convnet.js")),
          new Peer(
              "@tensorflow/tfjs@4.22.0", "tensorflow-tfjs-4.22.0.tgz", List.of("dist/tf.min.js")),
          new Peer(
              "@tensorflow/tfjs-backend-wasm@4.22.0",
              "tensorflow-tfjs-backend-wasm-4.22.0.tgz",
              List.of("dist/tf-backend-wasm.min.js", "dist/tfjs-backend-wasm-simd.wasm")));

  private Peers() {}

  /** Fetches those that the folder does not hold yet. */
  static void fetch(Path folder) throws IOException {
    Path archives = Files.createDirectories(folder.resolve("peers").toAbsolutePath());
    Path served = Files.createDirectories(SERVED.resolve("peers"));
    if (Files.exists(archives.resolve("nn.js"))) {
      copy(archives.resolve("nn.js"), served.resolve("nn.js"));
    }
    for (Peer peer : PEERS) {
      if (Files.exists(archives.resolve(peer.archive()))
          || run(archives, "npm", "pack", "--silent", peer.name())) {
        unpack(archives, peer, served);
      } else {
        System.out.println("Without " + peer.name() + ": npm could not fetch it.");
      }
    }
  }

  private static void unpack(Path archives, Peer peer, Path served) throws IOException {
    for (String file : peer.files()) {
      if (!run(archives, "tar", "-xzf", peer.archive(), "package/" + file)) {
        throw new IOException(peer.archive() + " holds no " + file);
      }
      Path unpacked = archives.resolve("package").resolve(file);
      copy(unpacked, served.resolve(unpacked.getFileName()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean run(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("peers.log").toFile())
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
