package nudge.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nudge.server.NudgeServer;
import nudge.server.ServerConfig;
import nudge.text.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves until the process is told to end; then requests in flight may still finish. */
@Command(
    name = "serve",
    description = "Serve the page, the API and saved data.",
    footer = "Each option can also come from the environment: NUDGE_HOST, NUDGE_PORT, ...",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
  private static final String SQLITE = "jdbc:sqlite:";

  private final Console console;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Where to listen (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      converter = WholeNumber.Port.class,
      description = "Where to listen; 0 takes a free port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description = "Where saved data lies (default: an SQLite file in the data folder).")
  private String database;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The data folder (default: ${DEFAULT-VALUE}).")
  private Path data;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    NudgeServer server = new NudgeServer(new ServerConfig(host, port, databaseUrl())).start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    console.out().println("Nudge is ready at http://" + address() + ":" + server.port() + "/");
    console.out().flush();
    new CountDownLatch(1).await();
    return 0;
  }

  private String address() {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private String databaseUrl() {
    if (database == null) {
      createDataFolder();
      return ServerConfig.sqliteIn(data);
    }
    if (!database.startsWith(SQLITE) || database.equals(SQLITE) || database.contains(":memory:")) {
      throw Failure.badInput(
          "--database must be the address of an SQLite file, such as jdbc:sqlite:data/nudge.db,"
              + " not "
              + InvalidInput.quote(database));
    }
    return database;
  }

  private void createDataFolder() {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw Failure.notNow("the data folder " + data + " cannot be made; choose one with --data");
    }
  }
}
