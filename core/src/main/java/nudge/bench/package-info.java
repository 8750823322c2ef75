/** A graph as something to look at and to walk through: its drawing, its steps, its checks. */
package nudge.bench;
