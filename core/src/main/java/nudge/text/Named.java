package nudge.text;

/** What goes by a name in documents. */
public interface Named {
  /** The name, which never changes. */
  String id();
}
