/** For tests of what must not take forever: time that this process computed, however busy the machine is with others. */

/** Milliseconds of processor time since the call, each time that the result is called. */
export function processorTime(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}
