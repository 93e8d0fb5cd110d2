import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import type { CustomerActor } from "@/lib/access/actor";
import { keyFor } from "@/lib/core/env";
import { cookieRules } from "./cookie-rules";

/** Where an anonymous report is opened and read, within a language. Its address says nothing of which one it is. */
export const receiptPath = "/fraud-report/receipt";

const name = "report";
const goodForMs = 30 * 60_000;

/**
 * Opens an anonymous report in this browser for half an hour, and no longer than the browser is open: the cookie has
 * no end of its own, so it is not written to the disk.
 */
export async function openReport(ticketId: string): Promise<void> {
  const payload = `${ticketId}.${Date.now() + goodForMs}`;
  (await cookies()).set(name, `${payload}~${sign(payload)}`, cookieRules());
}

/** Whoever has opened an anonymous report in this browser, or null. */
export async function reportActor(): Promise<CustomerActor | null> {
  const [payload = "", signature = ""] = ((await cookies()).get(name)?.value ?? "").split("~");
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(payload))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [ticketId = "", until = "0"] = payload.split(".");
  return Number(until) > Date.now() ? { kind: "customer", ticketId } : null;
}

/** Closes it in this browser. */
export async function closeReport(): Promise<void> {
  (await cookies()).set(name, "", { ...cookieRules(), maxAge: 0 });
}

const sign = (payload: string): string =>
  createHmac("sha256", keyFor("report-session")).update(payload).digest("base64url");
