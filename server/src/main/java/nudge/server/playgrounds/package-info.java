/** Shared playgrounds behind short links: routes and store. */
package nudge.server.playgrounds;
