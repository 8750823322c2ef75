package nudge.server.command;

import java.io.PrintStream;
import java.util.List;
import nudge.autograd.GradientCheck;
import nudge.playground.Experiment;
import nudge.text.Json;
import nudge.text.Numbers;

/**
 * Prints how far the worst of all parameters' derivatives is from what can be measured, and which
 * could not be measured because a kink lies there.
 */
final class GradientReport {
  private final PrintStream out;
  private final Format format;

  GradientReport(PrintStream out, Format format) {
    this.out = out;
    this.format = format;
  }

  void print(Run run, Experiment experiment) {
    run.toEnd();
    if (run.trainer().exploded()) {
      return;
    }
    int parameters = run.trainer().checkpoint().parameters().length;
    GradientCheck.Result result = experiment.checkGradients(run.trainer().checkpoint());
    List<String> kinks = result.kinks().stream().map(experiment::parameterName).toList();
    String worst = result.parameter() < 0 ? "" : experiment.parameterName(result.parameter());
    switch (format) {
      case json -> out.println(json(parameters, result, worst, kinks).pretty());
      case csv -> {
        out.println("parameters,worst_relative_error,parameter,derivative,difference,kinks");
        out.println(line(parameters, result, worst, kinks));
      }
      case text -> out.print(text(parameters, result, worst, kinks));
    }
  }

  private static Json.Obj json(
      int parameters, GradientCheck.Result result, String worst, List<String> kinks) {
    return Json.object()
        .with("parameters", parameters)
        .with("worstRelativeError", JsonNumber.of(result.worst()))
        .with("parameter", worst)
        .with("derivative", JsonNumber.of(result.derivative()))
        .with("difference", JsonNumber.of(result.difference()))
        .with("kinks", Json.array(kinks.stream().map(Json::text).toList()));
  }

  private static String line(
      int parameters, GradientCheck.Result result, String worst, List<String> kinks) {
    return String.join(
        ",",
        Integer.toString(parameters),
        Numbers.format(result.worst()),
        '"' + worst + '"',
        Numbers.format(result.derivative()),
        Numbers.format(result.difference()),
        Integer.toString(kinks.size()));
  }

  private static String text(
      int parameters, GradientCheck.Result result, String worst, List<String> kinks) {
    StringBuilder text = new StringBuilder();
    text.append(parameters - kinks.size()).append(" of ").append(parameters);
    text.append(" derivatives compared with central differences\n");
    if (!worst.isEmpty()) {
      text.append("worst relative error ").append(Numbers.format(result.worst()));
      text.append(" at ").append(worst);
      text.append(": derivative ").append(Numbers.format(result.derivative()));
      text.append(", difference ").append(Numbers.format(result.difference())).append('\n');
    }
    for (String kink : kinks) {
      text.append("not compared, for a kink lies there: ").append(kink).append('\n');
    }
    return text.toString();
  }
}
