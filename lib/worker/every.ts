/**
 * Does a piece of work now, and again and again, never twice at once: a turn that comes while the last one is not
 * done is left out.
 * @returns `stop` ends it and waits for the turn that is being done
 */
export function every(
  ms: number,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): { stop(): Promise<void> } {
  let turn: Promise<void> | undefined;
  const tick = () => {
    turn ??= work()
      .catch(failed)
      .finally(() => {
        turn = undefined;
      });
  };
  tick();
  const timer = setInterval(tick, ms);
  return {
    stop: async () => {
      clearInterval(timer);
      await turn;
    },
  };
}
