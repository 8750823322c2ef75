/**
 * How fast networks train, in Chromium and on the JVM: our engines beside what people would
 * otherwise pick, beside an ordinary loop, and beside a program written by hand for each workload.
 */
package nudge.benchmark;
