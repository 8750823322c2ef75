package nudge.web.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.playground.Playground;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

class UnitGridTest {
  @Test
  void twoInputs_areAPlane_oneIsALine_otherInputsHaveNone() {
    UnitGrid plane = UnitGrid.of(Presets.named("moons"));
    assertEquals(plane.columns(), plane.rows());
    assertEquals(2 * plane.columns() * plane.rows(), plane.points().length);
    UnitGrid line = UnitGrid.of(Presets.named("sine"));
    assertEquals(1, line.rows());
    assertEquals(line.columns(), line.points().length);
    assertNull(UnitGrid.of(Presets.named("notebook")));
  }

  /** Some 3 million multiplications are about a millisecond. */
  @Test
  void largestNetworks_haveFewPoints() {
    Playground moons = Presets.named("moons");
    List<LayerShape> layers =
        new ArrayList<>(Collections.nCopies(7, new LayerShape(64, Activation.TANH)));
    layers.add(new LayerShape(1, Activation.TANH));
    Playground large = moons.afresh(moons.material(), moons.network().with(layers));
    UnitGrid grid = UnitGrid.of(large);
    double work = (double) grid.columns() * grid.rows() * large.parameterCount();
    assertTrue(work < 3e6, grid.columns() + " columns");
  }
}
