import pino from "pino";
import { env } from "@/lib/core/env";

let root: pino.Logger | undefined;

/**
 * One line of JSON per fact, on standard output. Pass ids, states, codes and durations; never a name, an
 * address, a number or a text that a person wrote.
 * @param part which part of the product speaks, for example `worker` or `smpp`
 */
export function logger(part: string): pino.Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  });
  return root.child({ part });
}

/** Class, code and stack frames only: a driver's message may quote the value that it choked on. */
function describeError(error: unknown) {
  if (typeof error !== "object" || error === null) return { type: typeof error };
  // Not always an Error: the job engine hands on a copy of its fields.
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown };
  const lines = typeof stack === "string" ? stack.split("\n") : [];
  const frames = lines.filter((line) => line.startsWith("    at "));
  return {
    type: typeof name === "string" ? name : "object",
    code: typeof code === "string" ? code : undefined,
    stack: frames.slice(0, 12).join("\n"),
  };
}
