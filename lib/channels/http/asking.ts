import { type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { GatewayUnavailable, UnknownOutcome } from "@/lib/core/errors";

export type HttpAnswer = { status: number; body: string };

const longestBody = 100_000;

/**
 * Asks a gateway over a connection of its own, so that it is certain whether the request left.
 * @throws GatewayUnavailable when no connection was made, UnknownOutcome when one was and no whole answer came
 */
export function ask(
  url: URL,
  timeoutMs: number,
  options: Pick<RequestOptions, "method" | "headers"> = {},
): Promise<HttpAnswer> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const connects = url.protocol === "https:" ? "secureConnect" : "connect";
  return new Promise((resolve, reject) => {
    let connected = false;
    const failed = (code: string) =>
      reject(
        connected
          ? new UnknownOutcome("The gateway was given the message and did not answer.", code)
          : new GatewayUnavailable("The gateway could not be reached.", code),
      );
    const asked = request(url, { ...options, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      let length = 0;
      answer.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length <= longestBody) chunks.push(chunk);
        else asked.destroy(new Error("too long"));
      });
      answer.on("end", () => {
        clearTimeout(timer);
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") });
      });
      answer.on("error", () => failed("HTTP_CUT"));
    });
    const timer = setTimeout(
      () => asked.destroy(Object.assign(new Error("late"), { code: "HTTP_TIMEOUT" })),
      timeoutMs,
    );
    asked.on("socket", (socket) => {
      socket.once(connects, () => {
        connected = true;
      });
    });
    asked.on("error", ({ code }: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      failed(code ?? "HTTP_FAILED");
    });
    asked.end();
  });
}
