package nudge.server.command;

/** How a table is printed. */
enum Format {
  text,
  csv,
  json
}
