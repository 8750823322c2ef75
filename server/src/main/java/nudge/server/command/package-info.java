/** The command line: serve, train, grad, presets. */
package nudge.server.command;
