/** Text that people and programs write: numbers, JSON, and where in it something is wrong. */
package nudge.text;
