/** Saved data sets: routes and store. */
package nudge.server.datasets;
