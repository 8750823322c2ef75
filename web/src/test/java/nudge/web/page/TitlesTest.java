package nudge.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import nudge.data.Generator;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.playground.View;
import org.junit.jupiter.api.Test;

/** What a playground is called over other data. */
class TitlesTest {
  private static final Playground LESSON = Presets.named("overfitting");

  @Test
  void preset_takesTheNameOfItsNewData_andLosesItsNote() {
    Playground moons = Titles.over(Generator.MOONS, LESSON);
    assertEquals("Moons", moons.title());
    assertEquals(View.ALL, moons.view());
    assertEquals("Multi gauss", Titles.over(Generator.MULTI_GAUSS, moons).title());
    assertEquals("A table of your own", Titles.overTable(moons).title());
  }

  @Test
  void ownTitle_stays() {
    Playground own = LESSON.withTitle("For Monday");
    assertSame(own, Titles.over(Generator.MOONS, own));
    assertSame(own, Titles.overTable(own));
  }

  @Test
  void ownNote_staysWhereTheTitleGoes() {
    Playground own = LESSON.with(View.ALL.withNote("Look"));
    assertEquals("Look", Titles.over(Generator.MOONS, own).view().note());
  }
}
