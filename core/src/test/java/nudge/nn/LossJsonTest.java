package nudge.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses and penalties in documents. */
class LossJsonTest {
  private static Fields fields(String json) {
    String text = json.strip().replace('\'', '"');
    return Fields.of(text, Json.parse(text));
  }

  private static Loss loss(String json) {
    Fields fields = fields(json);
    Loss loss = Loss.read(fields);
    fields.done();
    return loss;
  }

  private static Penalty penalty(String json) {
    Fields fields = fields(json);
    Penalty penalty = Penalty.read(fields);
    fields.done();
    return penalty;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'squared-error'}",
        "{'kind':'squared-error','reduction':'mean'}",
        "{'kind':'half-squared-error'}",
        "{'kind':'hinge','reduction':'sum'}",
        "{'kind':'binary-cross-entropy'}",
        "{'kind':'softmax-cross-entropy'}",
        "{'kind':'huber','delta':0.5}",
        "{'kind':'absolute-error'}",
        "{'kind':'formula','formula':'(y - t)**4'}",
        "{'kind':'formula','formula':'abs(y - t)','reduction':'sum'}",
      })
  void loss_readAndWritten_isTheSame(String json) {
    Loss loss = loss(json);
    assertEquals(json.replace('\'', '"'), loss.write().write());
    assertEquals(loss, loss(loss.write().write()));
  }

  /** Which is what every link before there were other losses means. */
  @Test
  void squaredError_isSummedOverTheRows_othersAreAveraged() {
    assertEquals(Loss.SQUARED_ERROR, loss("{'kind': 'squared-error'}"));
    assertFalse(Loss.SQUARED_ERROR.mean());
    for (String id : LossFunctions.ALL.ids()) {
      assertEquals(!id.equals("squared-error"), Loss.usual(LossFunctions.ALL.usual(id)).mean(), id);
    }
    assertTrue(loss("{'kind': 'formula', 'formula': 'y*t'}").mean());
    assertEquals(Loss.SQUARED_ERROR, loss("{'kind': 'squared-error', 'reduction': 'sum'}"));
  }

  @Test
  void huber_withoutDelta_hasOne() {
    assertEquals(new HuberLoss(1), loss("{'kind': 'huber'}").function());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | kind | missing",
        "{'kind': 'mse'} | kind | one of squared-error, half-squared-error, hinge",
        "{'kind': 'mse'} | kind | absolute-error, huber, formula",
        "{'kind': 'hinge', 'reduction': 'max'} | reduction | one of sum, mean",
        "{'kind': 'hinge', 'delta': 1} | delta | no such field",
        "{'kind': 'hinge', 'formula': 'y'} | formula | no such field",
        "{'kind': 'huber', 'delta': 0} | delta | must be a number from 0.000001",
        "{'kind': 'formula'} | formula | missing",
        "{'kind': 'formula', 'formula': 1} | formula | must be a text",
        "{'kind': 'formula', 'formula': ''} | formula | found the end",
        "{'kind': 'formula', 'formula': 'y - z'} | formula | there is no z here; known are y, t",
      })
  void wrongLoss_isRefusedByItsField(String json, String field, String reason) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> loss(json));
    assertEquals(field, refused.field());
    assertTrue(refused.reason().contains(reason.replace('\'', '"')), refused.reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'kind':'l1','rate':0.001}", "{'kind':'l2','rate':0.0001,'biases':true}"})
  void penalty_readAndWritten_isTheSame(String json) {
    assertEquals(json.replace('\'', '"'), penalty(json).write().write());
  }

  @Test
  void penalty_isOnWeightsOnly_unlessBiasesAreNamed() {
    assertEquals(new Penalty(Norm.L1, 0.1, false), penalty("{'kind': 'l1', 'rate': 0.1}"));
    assertEquals(
        new Penalty(Norm.L2, 0.1, false), penalty("{'kind': 'l2', 'rate': 0.1, 'biases': false}"));
  }

  @Test
  void penalty_ofNone_isNull() {
    assertEquals(null, penalty("{'kind': 'none'}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'kind': 'l3', 'rate': 1} | kind | one of none, l1, l2",
        "{'kind': 'l1'} | rate | missing",
        "{'kind': 'l1', 'rate': -1} | rate | from 0 to 1000",
        "{'kind': 'l1', 'rate': 1, 'biases': 1} | biases | true or false",
        "{'kind': 'none', 'rate': 1} | rate | no such field",
      })
  void wrongPenalty_isRefusedByItsField(String json, String field, String reason) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> penalty(json));
    assertEquals(field, refused.field());
    assertTrue(refused.reason().contains(reason), refused.reason());
  }
}
