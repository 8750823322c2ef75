package nudge.web.bench;

import nudge.autograd.Graph;

/** What the boxes of a graph are called. */
interface Titles {
  /** The name of a node, or of what is folded into it; empty for nothing. */
  String title(int node);

  /** What is folded into a node, in words; empty where its number says it all. */
  String contents(int node);

  /** Each node by its own name. */
  static Titles labels(Graph graph) {
    return new Titles() {
      @Override
      public String title(int node) {
        return graph.node(node).label();
      }

      @Override
      public String contents(int node) {
        return "";
      }
    };
  }
}
