package nudge.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.autograd.BasicOp;
import nudge.autograd.ElementaryOp;
import nudge.autograd.Power;
import org.junit.jupiter.api.Test;

/** What to try, for each operation that can go wrong. */
class AdviceTest {
  @Test
  void on_namesTheRemedyOfTheOperation() {
    assertEquals(Advice.EXPONENT, Advice.on(ElementaryOp.EXP, 800, 800));
    assertEquals(Advice.DIVISION, Advice.on(BasicOp.DIVIDE, 1, 0));
    assertEquals(Advice.DIVISION, Advice.on(new Power(-0.5), 0, 0));
    assertEquals(Advice.ROOT, Advice.on(new Power(0.5), -1, -1));
    assertEquals(Advice.ROOT, Advice.on(ElementaryOp.SQRT, -1, -1));
    assertEquals(Advice.LOGARITHM, Advice.on(ElementaryOp.LOG, 0, 0));
    assertEquals(Advice.LOGARITHM, Advice.on(ElementaryOp.LOG, -1, -1));
    assertEquals(Advice.LOGARITHM, Advice.on(ElementaryOp.LOG1P, -1, -1));
  }

  @Test
  void on_insideTheDomain_seesGrowth() {
    assertEquals(Advice.GROWTH, Advice.on(new Power(-0.5), 1e-250, 1e-250));
    assertEquals(Advice.GROWTH, Advice.on(new Power(2), 1e60, 1e60));
    assertEquals(Advice.GROWTH, Advice.on(BasicOp.DIVIDE, 0, 1e-200));
    assertEquals(Advice.GROWTH, Advice.on(BasicOp.MULTIPLY, 0, 0));
    assertEquals(Advice.GROWTH, Advice.on(ElementaryOp.SQRT, 0, 0));
    assertEquals(Advice.GROWTH, Advice.on(ElementaryOp.LOG, 1e-300, 1));
    assertEquals(Advice.GROWTH, Advice.on(ElementaryOp.LOG1P, -0.9, -1));
  }

  @Test
  void everyAdvice_isASentence() {
    for (Advice advice : Advice.values()) {
      assertTrue(advice.sentence().endsWith("."), advice.name());
    }
  }
}
