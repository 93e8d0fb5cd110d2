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
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return {
    type: error.name,
    code: typeof code === "string" ? code : undefined,
    stack: frames.slice(0, 12).join("\n"),
  };
}
