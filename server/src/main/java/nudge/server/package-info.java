/** The server, put together from its parts, and the database they share. */
package nudge.server;
