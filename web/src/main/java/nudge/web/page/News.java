package nudge.web.page;

import nudge.nn.Loss;
import nudge.playground.Playground;
import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;

/** What other data changed beside the rows, in a sentence or two. */
final class News {
  private News() {}

  /** After a playground took up other data by this name. */
  static String of(String name, Playground before, Playground after) {
    int rows = after.table().rows();
    int kept = rows - trained(after);
    String news = "Drew " + name + ": " + Thousands.of(rows) + " rows";
    news += kept == 0 ? "" : ", " + Thousands.of(kept) + " of them for the test";
    news += ". A new network";
    String shape = NetworkShape.write(after);
    String old = NetworkShape.write(before);
    news += shape.equals(old) ? "" : ", " + shape + " instead of " + old + ",";
    news += " begins";
    if (!loss(before).equals(loss(after))) {
      news += ", with " + loss(after) + " in place of " + loss(before);
    }
    return news + sums(before, after);
  }

  private static String loss(Playground playground) {
    return playground.learning().loss().function().id().replace('-', ' ');
  }

  /**
   * A sum over many more rows makes updates that much larger, at which many a network gets lost.
   */
  private static String sums(Playground before, Playground after) {
    Loss loss = after.learning().loss();
    int rows = rowsOfAnUpdate(after);
    int few = rowsOfAnUpdate(before);
    if (loss.mean() || rows <= 2 * few) {
      return "";
    }
    double rate = after.schedule().rate(0);
    return ". Its loss sums "
        + Thousands.of(rows)
        + " rows instead of "
        + few
        + ": try a learning rate like "
        + oneDigit(rate * few / rows)
        + " instead of "
        + Numbers.format(rate);
  }

  private static int rowsOfAnUpdate(Playground playground) {
    int batch = playground.learning().batching().size();
    int trained = trained(playground);
    return batch == 0 ? trained : Math.min(batch, trained);
  }

  private static int trained(Playground playground) {
    return playground.preparation().split().train(playground.table().rows()).length;
  }

  private static String oneDigit(double rate) {
    double unit = 1;
    while (rate > 0 && rate * unit < 1) {
      unit *= 10;
    }
    return Rounded.text(Math.floor(rate * unit + 0.5) / unit);
  }
}
