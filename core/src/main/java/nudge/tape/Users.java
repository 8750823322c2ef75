package nudge.tape;

import java.util.Arrays;
import nudge.autograd.Graph;

/** Who uses each node of a graph, in the graph's order: one list behind the other. */
final class Users {
  private final int[] begins;
  private final int[] users;

  Users(Graph graph) {
    int nodes = graph.size();
    begins = new int[nodes + 1];
    for (int node = 0; node < nodes; node++) {
      expect(graph.left(node));
      expect(graph.right(node));
    }
    for (int node = 0; node < nodes; node++) {
      begins[node + 1] += begins[node];
    }
    users = new int[begins[nodes]];
    for (int node = nodes - 1; node >= 0; node--) {
      enter(graph.right(node), node);
      enter(graph.left(node), node);
    }
  }

  private void expect(int operand) {
    if (operand != Graph.NONE) {
      begins[operand]++;
    }
  }

  /** A list is filled from its end, so in the end it begins where its first user stands. */
  private void enter(int operand, int user) {
    if (operand != Graph.NONE) {
      users[--begins[operand]] = user;
    }
  }

  /** How many users a node has; one that uses it twice counts twice. */
  int count(int node) {
    return begins[node + 1] - begins[node];
  }

  /** Where a node's first user behind this one is listed. */
  int firstAfter(int node, int user) {
    int at = Arrays.binarySearch(users, begins[node], begins[node + 1], user);
    return (at < 0 ? -1 - at : at) + 1;
  }

  /** Where a node's list ends. */
  int end(int node) {
    return begins[node + 1];
  }

  int get(int index) {
    return users[index];
  }
}
