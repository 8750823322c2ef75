/** Playgrounds written as scripts that train them anywhere. */
package nudge.server.code;
