// @ts-check
/**
 * Loaded first into every process that `npm start` starts, and by inheritance into what those start in turn. A
 * starter that is killed outright cannot stop its children: they notice that the channel to it closed, and
 * stop as if they had been asked to. Whatever they started is theirs to stop.
 */
if (process.channel && process.env.STARTED_BY === String(process.ppid)) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 12_000).unref();
  });
  process.channel.unref();
}
