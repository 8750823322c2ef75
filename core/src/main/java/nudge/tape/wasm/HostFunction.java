package nudge.tape.wasm;

/** A function that the host brings for a module to import, from the module name {@code nudge}. */
public record HostFunction(String name, OfNumber function) {

  /** From a number to a number. */
  public interface OfNumber {
    double apply(double x);
  }
}
