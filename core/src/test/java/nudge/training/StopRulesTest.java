package nudge.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules in a document. */
class StopRulesTest {
  private static StopRules read(String json) {
    Fields fields = Fields.of(json, Json.parse(json));
    StopRules rules = StopRules.read(fields);
    fields.done();
    return rules;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"steps\":20}",
        "{\"steps\":1}",
        "{\"epochs\":1000000000}",
        "{\"targetLoss\":0}",
        "{\"targetLoss\":-0.25}",
        "{\"plateau\":{\"evaluations\":1,\"improvement\":0}}",
        "{\"plateau\":{\"evaluations\":1000000,\"improvement\":1}}",
        "{\"steps\":3,\"epochs\":2,\"targetLoss\":0.5,"
            + "\"plateau\":{\"evaluations\":20,\"improvement\":0.001}}"
      })
  void write_isWhatWasRead(String json) {
    assertEquals(json, read(json).write().toString());
  }

  @Test
  void read_takesEachRule() {
    String json =
        "{\"steps\":3,\"epochs\":2,\"targetLoss\":0.5,"
            + "\"plateau\":{\"evaluations\":20,\"improvement\":0.001}}";
    assertEquals(new StopRules(3, 2, 0.5, new Plateau(20, 0.001)), read(json));
    assertEquals(StopRules.NONE, read("{}"));
    assertEquals(StopRules.afterSteps(20), read("{\"steps\":20}"));
    assertEquals(StopRules.afterEpochs(20), read("{\"epochs\":20}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'steps':0} | steps",
        "{'steps':1000000001} | steps",
        "{'steps':1.5} | steps",
        "{'epochs':0} | epochs",
        "{'epochs':-1} | epochs",
        "{'targetLoss':'low'} | targetLoss",
        "{'targetLoss':1e999} | targetLoss",
        "{'plateau':5} | plateau",
        "{'plateau':{'evaluations':0,'improvement':0}} | plateau.evaluations",
        "{'plateau':{'evaluations':1000001,'improvement':0}} | plateau.evaluations",
        "{'plateau':{'evaluations':1,'improvement':-0.1}} | plateau.improvement",
        "{'plateau':{'evaluations':1,'improvement':1.1}} | plateau.improvement",
        "{'plateau':{'evaluations':1}} | plateau.improvement",
        "{'plateau':{'evaluations':1,'improvement':0,'x':1}} | plateau.x",
        "{'time':5} | time"
      })
  void read_ofAnythingElse_isRefusedByName(String json, String field) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> read(json.replace('\'', '"')));
    assertEquals(field, refused.field());
  }

  @Test
  void rules_madeInCode_areCheckedToo() {
    for (int wrong : new int[] {-1, 1_000_000_001}) {
      assertEquals("stop.steps", field(() -> StopRules.afterSteps(wrong)));
      assertEquals("stop.epochs", field(() -> StopRules.afterEpochs(wrong)));
    }
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertEquals("stop.targetLoss", field(() -> new StopRules(0, 0, wrong, null)));
      assertEquals("stop.plateau.improvement", field(() -> new Plateau(1, wrong)));
    }
    for (int wrong : new int[] {0, 1_000_001}) {
      assertEquals("stop.plateau.evaluations", field(() -> new Plateau(wrong, 0)));
    }
    for (double wrong : new double[] {-Double.MIN_VALUE, Math.nextUp(1.0)}) {
      assertEquals("stop.plateau.improvement", field(() -> new Plateau(1, wrong)));
    }
    Double largest = Double.MAX_VALUE;
    assertEquals(largest, new StopRules(0, 0, largest, null).targetLoss());
    assertEquals(1_000_000_000, StopRules.afterSteps(1_000_000_000).steps());
    assertEquals(1, new Plateau(1_000_000, 1).improvement());
  }

  private static String field(Executable making) {
    return assertThrows(InvalidInput.class, making).field();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 | 0.001 | the training loss has not improved by 0.1 % in 20 evaluations",
        "2 | 0.007 | the training loss has not improved by 0.7 % in 2 evaluations",
        "1 | 0 | the training loss has not improved in an evaluation",
        "1000000 | 1 | the training loss has not improved by 100 % in 1000000 evaluations"
      })
  void plateau_isSaidInWords(int evaluations, double improvement, String sentence) {
    assertEquals(sentence, new Plateau(evaluations, improvement).sentence());
  }
}
