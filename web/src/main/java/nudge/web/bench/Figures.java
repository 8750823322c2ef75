package nudge.web.bench;

/** What the boxes say of each node at this moment. */
interface Figures {
  /** Whether the node has its number yet. */
  boolean hasData(int node);

  double data(int node);

  double grad(int node);

  /** The node that something is happening at; −1 for none. */
  default int lit() {
    return -1;
  }
}
