import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server } from "node:http";

const minute = 60_000;

/** Ten megabytes over a line of 100 kbit/s take 14 minutes. */
const uploadMs = 20 * minute;
/** What Node gives every request (http.Server, `requestTimeout`). */
const usualMs = 5 * minute;

const isUpload = ({ url = "" }: IncomingMessage): boolean => url.startsWith("/upload/");
const bringsMore = ({ headers }: IncomingMessage): boolean =>
  "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0;

const shared = globalThis as typeof globalThis & { ozvenaBears?: boolean };

/**
 * Gives an upload over a slow line the time that it takes. `next start` makes the server and has no setting for it;
 * but Node announces each request with its server (`http.server.request.start`), and asks the server how long it
 * waits each time that it looks. Every other request has as long as before, and a silent upload is cut by its door.
 */
export function bearSlowUploads(othersMs = usualMs): void {
  if (shared.ozvenaBears) return;
  shared.ozvenaBears = true;
  subscribe("http.server.request.start", (message) => {
    const { request, server } = message as { request: IncomingMessage; server: Server };
    server.requestTimeout = uploadMs;
    if (isUpload(request) || !bringsMore(request)) return;
    const timer = setTimeout(() => request.complete || request.socket.destroy(), othersMs).unref();
    request.once("close", () => clearTimeout(timer));
  });
}
