package nudge.playground;

import java.util.List;
import nudge.data.Features;
import nudge.data.Generator;
import nudge.data.Normalization;
import nudge.data.Recipe;
import nudge.data.Split;
import nudge.nn.Activation;
import nudge.random.Seed;

/** Presets on drawn and on real data, each with a test set and a network that does well on it. */
final class SamplePresets {
  private SamplePresets() {}

  static List<Preset> all() {
    return List.of(
        new Preset(
            "moons",
            "Two moons",
            "Two half circles reach into each other; the hinge loss asks for a margin between them",
            SamplePresets::moons),
        new Preset(
            "spiral",
            "A spiral from two inputs",
            "The hardest of the plane: two layers of 16 units wind a boundary around two arms",
            SamplePresets::spiral),
        new Preset(
            "spiral-features",
            "A spiral from seven features",
            "The same arms: squares, a product and sines of the inputs make one layer enough",
            SamplePresets::spiralFeatures),
        new Preset(
            "three-arms",
            "A spiral of three arms",
            "Three classes: softmax gives each its own output, and the largest one decides",
            SamplePresets::threeArms),
        new Preset(
            "iris",
            "Fisher's irises",
            "Real flowers: four measurements of each tell the species of nearly all 150",
            SamplePresets::iris),
        new Preset(
            "sine",
            "A sine from one input",
            "A curve through noisy points, bent by two layers of tanh units",
            SamplePresets::sine));
  }

  private static Playground moons() {
    return PresetDraft.drawn(Generator.MOONS, 200, 0.1, 2)
        .layers(Activation.TANH, 8, 8, 1)
        .loss("hinge")
        .learning("adam", 0.01, 10, 100)
        .playground();
  }

  private static Playground spiral() {
    return PresetDraft.drawn(Generator.SPIRAL, 400, 0.1, 2)
        .layers(Activation.TANH, 16, 16, 1)
        .loss("binary-cross-entropy")
        .learning("adam", 0.01, 10, 200)
        .playground();
  }

  /** TensorFlow Playground's seven features make a smaller network enough. */
  private static Playground spiralFeatures() {
    return PresetDraft.drawn(Generator.SPIRAL, 400, 0.1, 2)
        .features(new Features(List.of("x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)")))
        .normalization(Normalization.STANDARD)
        .layers(Activation.TANH, 8, 1)
        .loss("binary-cross-entropy")
        .learning("adam", 0.01, 10, 100)
        .playground();
  }

  private static Playground threeArms() {
    return PresetDraft.drawn(Generator.SPIRAL, 450, 0.05, 3)
        .layers(Activation.RELU, 32, 32, 3)
        .weights("he", 4)
        .loss("softmax-cross-entropy")
        .learning("adam", 0.01, 10, 100)
        .playground();
  }

  private static Playground iris() {
    return new PresetDraft(Recipe.of(Generator.IRIS))
        .split(new Split(0.7, Seed.of(1)))
        .normalization(Normalization.STANDARD)
        .layers(Activation.TANH, 8, 3)
        .loss("softmax-cross-entropy")
        .learning("adam", 0.01, 15, 100)
        .playground();
  }

  private static Playground sine() {
    return PresetDraft.drawn(Generator.SINE, 100, 0.1, 0)
        .normalization(Normalization.STANDARD)
        .layers(Activation.TANH, 16, 16, 1)
        .loss("half-squared-error")
        .learning("adam", 0.01, 10, 200)
        .playground();
  }
}
