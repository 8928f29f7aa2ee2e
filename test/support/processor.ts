/** The CPU time that work takes, in ms. Unlike the time of a clock, it does not grow with other load on the machine. */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
