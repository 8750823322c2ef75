package nudge.playground;

import nudge.data.Dataset;
import nudge.data.FeatureMap;
import nudge.data.Features;
import nudge.data.Normalization;
import nudge.text.InvalidInput;

/**
 * What is learned from: a table, and what is done to it before the network sees it. That this can
 * be done is found out when it is put together, once for all documents that share it.
 */
public record Material(Data data, Preparation preparation) {

  /**
   * @throws InvalidInput naming the field, if a feature cannot be computed or brought to size
   */
  public Material {
    check(data.table(), preparation);
  }

  /** A table as it is. */
  public static Material of(Data data) {
    return new Material(data, Preparation.NONE);
  }

  private static void check(Dataset table, Preparation preparation) {
    boolean plain = preparation.features().equals(Features.INPUTS);
    if (plain && preparation.normalization() == Normalization.NONE) {
      return;
    }
    String field = plain ? "normalization" : "features";
    try {
      FeatureMap features = FeatureMap.of(preparation.features(), table.columns());
      preparation.normalization().fit(features.of(table), features.count());
    } catch (InvalidInput e) {
      throw InvalidInput.field(field, e.reason());
    }
  }
}
