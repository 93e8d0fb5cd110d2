/**
 * Loaded first into every process that `npm start` starts. A starter that is killed outright cannot stop its
 * children: they notice that the channel to it closed, and stop as if they had been asked to.
 */
if (process.channel) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 12_000).unref();
  });
  process.channel.unref();
}
