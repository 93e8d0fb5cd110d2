import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "@/lib/core/env";
import { readableTarget } from "./readable-target";

const forwarded = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
];

/** Where a request was going: path and query, as its first line said. */
export const targetHeader = "x-ozvena-target";

const shared = globalThis as typeof globalThis & { ozvenaLearns?: boolean };

/**
 * Puts right what Next would stumble over or let itself be told, before any handler sees a request. The path is
 * made readable, and the client's address known to pages and actions, which Next gives no socket. Next 16 sets
 * `x-forwarded-for` to the socket's address only when the request has no such header (server/base-server.js,
 * `??=`), so without a proxy anybody could name an address of their choice and walk around every limit.
 * Node announces each request before any handler sees it (`http.server.request.start`); there, unless a
 * proxy is trusted, the forwarding headers of the request are dropped and the socket's address put in.
 *
 * With TRUST_PROXY=1 they stay as the proxy wrote them: it must append to, or replace, `x-forwarded-for`,
 * and nobody else may reach this port.
 */
export function learnClientAddresses(): void {
  if (shared.ozvenaLearns) return;
  shared.ozvenaLearns = true;
  const { TRUST_PROXY } = env();
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!TRUST_PROXY) {
      for (const name of forwarded) delete request.headers[name];
      request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "unknown";
    }
    request.url = readableTarget(request.url ?? "/");
    request.headers[targetHeader] = request.url;
  });
}

/**
 * The address that is to be believed, in a list as proxies write it: the last one, which the nearest proxy
 * appended (or the socket gave); the ones before it are hearsay.
 */
export const believedAddress = (forwardedFor: string | null): string | undefined =>
  forwardedFor?.split(",").at(-1)?.trim();
