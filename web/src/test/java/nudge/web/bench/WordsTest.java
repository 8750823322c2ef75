package nudge.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Step;
import nudge.bench.Steps;
import nudge.expression.Expression;
import nudge.text.InvalidInput;
import nudge.text.Position;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Nodes, steps and examples in words. */
class WordsTest {
  private static String made(String text) {
    return Words.made(Expression.parse("a = 1; b = 2; c = 3; y = " + text).output());
  }

  @Test
  void made_isWrittenAsPeopleDo() {
    assertEquals("a + b × c", made("a + b*c"));
    assertEquals("(a + b) × c", made("(a + b)*c"));
    assertEquals("a − (b − c)", made("a - (b - c)"));
    assertEquals("a − b + c", made("a - b + c"));
    assertEquals("tanh(a + b)", made("tanh(a + b)"));
    assertEquals("max(a, b)", made("max(a, b)"));
    assertEquals("(a + b)**2", made("(a + b)**2"));
    assertEquals("−a", made("-a"));
    assertEquals("2 × relu(a + 1)", made("2*relu(a + 1)"));
    assertTrue(made("exp(exp(exp(exp(exp(a)))))").contains("…"));
  }

  @Test
  void steps_ofTheNeuron_sayTheLecturesNumbers() {
    Graph graph = Graph.of(Expression.parse(Example.FIRST.text()).output());
    Steps steps = Steps.of(graph, 1, true);
    assertTrue(StepWords.happened(graph, steps.last()).startsWith("Only the leaves"));
    steps.go(5);
    assertEquals("o = tanh(n) = 0.7071", StepWords.happened(graph, steps.last()));
    assertEquals("Step 5 of 12, forward", StepWords.place(steps));
    steps.go(7);
    assertTrue(StepWords.happened(graph, steps.last()).endsWith("o.grad: 0 + 1 = 1"));
    steps.go(8);
    Step.Backward tanh = (Step.Backward) steps.last();
    assertEquals(
        "To n, the a in y = tanh a",
        StepWords.operand(graph, graph.root(), 0, tanh.contributions().get(0)));
    assertEquals(
        "local derivative 1 − o² = 0.5; 0.5 × 1 = 0.5", StepWords.product(graph.root(), 0, tanh));
    assertEquals("n.grad: 0 + 0.5 = 0.5", StepWords.sum(graph, tanh.contributions().get(0)));
  }

  @Test
  void examples_ofMicrogradsTests_haveTheirDerivatives() {
    assertGrad("micrograd’s sanity test", "x", 46);
    assertGrad("micrograd’s test of more operations", "a", 138.83381924198252);
    assertGrad("micrograd’s test of more operations", "b", 645.5772594752186);
    assertGrad("micrograd’s README", "a", 138.83381924198252);
  }

  @Test
  void examples_all_canBeDifferentiated() {
    for (Example example : Example.LIST) {
      Assertions.assertDoesNotThrow(() -> Work.OfText.of(example.sheet()), example.name());
    }
  }

  private static void assertGrad(String name, String leaf, double expected) {
    for (Example example : Example.LIST) {
      if (example.name().equals(name)) {
        Value value = Work.OfText.of(example.sheet()).expression().values().get(leaf);
        assertEquals(expected, value.grad(), 1e-9, name);
        return;
      }
    }
    Assertions.fail(name);
  }

  @Test
  void editor_findsThePlaceOfAMistake() {
    String text = "a = 1\ny = a + bad*2";
    InvalidInput refusal =
        Assertions.assertThrows(InvalidInput.class, () -> Expression.parse(text));
    int offset = Editor.offset(text, refusal.position());
    assertEquals(text.indexOf("bad"), offset);
    assertEquals(offset + 3, Editor.end(text, offset));
    assertEquals(text.length(), Editor.offset(text, new Position(2, 99)));
  }
}
