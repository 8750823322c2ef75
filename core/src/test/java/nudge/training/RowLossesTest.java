package nudge.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

class RowLossesTest {
  @Test
  void everyRow_hasTheLossOfItsOutputs() {
    double[] outputs = {1, 2, 0, -1};
    double[] targets = {1, 0, 3, -1};
    assertArrayEquals(
        new double[] {4, 9},
        RowLosses.of(Presets.named("notebook").learning().loss().function(), outputs, targets, 2));
  }
}
