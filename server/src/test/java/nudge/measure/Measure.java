package nudge.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nudge.browser.HeadlessChromium;
import nudge.server.TestServer;

/** Prints the figures one after another, so that none of them disturbs another. */
final class Measure {
  private Measure() {}

  /**
   * @param arguments for how many minutes the long run trains; 10 if not said
   */
  public static void main(String[] arguments) throws IOException {
    double minutes = arguments.length == 0 ? 10 : Double.parseDouble(arguments[0]);
    Path folder = Files.createDirectories(Path.of("target", "measure"));
    try (TestServer server = TestServer.in(folder);
        HeadlessChromium chromium = HeadlessChromium.start(folder)) {
      Visits visits = new Visits(chromium.browser(), "http://127.0.0.1:" + server.port() + "/");
      System.out.println("Chromium " + chromium.browser().version());
      new FirstSight(visits).measure();
      new AtMax(visits).measure();
      new LongUse(visits, minutes).measure();
    }
  }
}
