package nudge.server.command;

import nudge.autograd.Dot;
import nudge.autograd.Graph;
import nudge.expression.Expression;
import nudge.playground.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Differentiates an expression: the last statement with respect to everything before it. */
@Command(
    name = "grad",
    description = "Differentiate the last statement of an expression text.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class GradCommand implements Runnable {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      description = "A file with statements such as y = tanh(3*x), - or preset:NAME.")
  private String source;

  @Option(names = "--dot", description = "Print the graph as Graphviz DOT instead of JSON.")
  private boolean dot;

  GradCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Expression expression = text().parse(Expression::parse);
    Graph graph = Graph.of(expression.output());
    graph.backward();
    console.out().print(dot ? Dot.of(graph) : GradientJson.of(expression, graph).pretty() + "\n");
  }

  private Source text() {
    if (!source.startsWith(PlaygroundSource.PRESET)) {
      return Source.read(source, console);
    }
    String preset = source.substring(PlaygroundSource.PRESET.length());
    return new Source(source, Presets.named(preset).expression());
  }
}
