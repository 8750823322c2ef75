package nudge.bench;

/**
 * In which column each node stands: every edge goes to the right, and few go far.
 *
 * <p>At first a node stands as far left as its operands let it. Then, from the last node to the
 * first, one is pulled to the right, next to its first user, together with what only it uses, if
 * that shortens at least as many edges as it lengthens. So leaves come to stand beside what uses
 * them, while the rows of a batch, which share their weights, stay below one another.
 */
final class Ranks {
  private final Adjacency operands;
  private final Adjacency users;
  private final int[] ranks;

  private Ranks(Links links) {
    this.operands = links.operands();
    this.users = links.users();
    this.ranks = new int[links.nodes()];
  }

  static int[] of(Links links) {
    Ranks ranks = new Ranks(links);
    ranks.assign(links.order());
    return ranks.ranks;
  }

  private void assign(int[] order) {
    int[] anchors = new int[ranks.length];
    for (int node : order) {
      for (int i = operands.first(node); i < operands.end(node); i++) {
        int operand = operands.neighbour(i);
        ranks[node] = Math.max(ranks[node], ranks[operand] + 1);
        anchors[node] += users.degree(operand) == 1 ? anchors[operand] : 1;
      }
    }
    for (int i = order.length - 1; i >= 0; i--) {
      int uses = users.degree(order[i]);
      if (uses > 0 && uses >= anchors[order[i]]) {
        ranks[order[i]] = firstUse(order[i]) - 1;
      }
    }
  }

  private int firstUse(int node) {
    int first = Integer.MAX_VALUE;
    for (int i = users.first(node); i < users.end(node); i++) {
      first = Math.min(first, ranks[users.neighbour(i)]);
    }
    return first;
  }
}
