// @ts-check
/**
 * @returns {AbortSignal} raised when somebody asks this process to stop: by Ctrl-C, by a closed terminal, by the
 *   system, or by being gone
 */
export function stopSignal() {
  const asked = new AbortController();
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(event, () => asked.abort());
  process.channel?.unref();
  return asked.signal;
}

/** @param {AbortSignal} signal @returns {Promise<void>} settles when the signal is raised */
export function raised(signal) {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
