/** The time of the processor that work takes, in ms: what else the machine does is not in it, as it would be in the time of a clock. */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
