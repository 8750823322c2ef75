package nudge.web.page;

import nudge.playground.Playground;
import nudge.tape.Checkpoint;

/** A document and how far its run had come, for undo; no checkpoint means its start. */
record Moment(Playground playground, Checkpoint checkpoint) {}
