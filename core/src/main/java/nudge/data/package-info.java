/** The table of numbers that a network learns from, and its text form. */
package nudge.data;
