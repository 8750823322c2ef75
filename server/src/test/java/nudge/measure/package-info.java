/**
 * What the page costs the person in front of it, in a real browser: how soon it is there, how it
 * answers while it trains as fast as it can, and what a long use leaves in memory. Figures, not
 * tests: {@code mvn -q -P measure package}.
 */
package nudge.measure;
