package nudge.data;

/**
 * A column of a {@link Dataset}: what it is called and whether the network reads or predicts it.
 */
public record Column(String name, Role role) {

  public enum Role {
    INPUT("input"),
    TARGET("target");

    private final String id;

    Role(String id) {
      this.id = id;
    }

    /** The name in documents. */
    public String id() {
      return id;
    }
  }

  public static Column input(String name) {
    return new Column(name, Role.INPUT);
  }

  public static Column target(String name) {
    return new Column(name, Role.TARGET);
  }

  public boolean isTarget() {
    return role == Role.TARGET;
  }
}
