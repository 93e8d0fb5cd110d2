import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import type { CustomerActor } from "@/lib/access/actor";
import { keyFor } from "@/lib/core/env";
import { parseReference } from "@/lib/tickets/reference";
import { cookieRules } from "./cookie-rules";

const goodForMs = 12 * 3_600_000;
/** One device may have a few of its cases open; the oldest gives way. */
const mostOpen = 5;
const name = "tracker";

type Opened = { reference: string; ticketId: string; until: number };

/** Opens a ticket on this device for twelve hours. Call it only after its tracking code was right. */
export async function openTracker(opened: { reference: string; ticketId: string }): Promise<void> {
  const others = (await readOpened()).filter(({ reference }) => reference !== opened.reference);
  await write([{ ...opened, until: Date.now() + goodForMs }, ...others].slice(0, mostOpen));
}

/** The person who opened this ticket on this device, or null. */
export async function customerActor(reference: string): Promise<CustomerActor | null> {
  const wanted = parseReference(reference);
  const found = (await readOpened()).find((one) => one.reference === wanted);
  return found ? { kind: "customer", ticketId: found.ticketId } : null;
}

/** The tickets that are open on this device. */
export const openedTicketIds = async (): Promise<string[]> =>
  (await readOpened()).map(({ ticketId }) => ticketId);

/** Closes a ticket on this device. */
export async function closeTracker(reference: string): Promise<void> {
  const wanted = parseReference(reference);
  await write((await readOpened()).filter((one) => one.reference !== wanted));
}

async function readOpened(): Promise<Opened[]> {
  const [payload = "", signature = ""] = ((await cookies()).get(name)?.value ?? "").split("~");
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(payload))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return [];
  const opened = payload.split("_").map((entry) => {
    const [reference = "", ticketId = "", until = "0"] = entry.split(".");
    return { reference, ticketId, until: Number(until) };
  });
  return opened.filter(({ until }) => until > Date.now());
}

async function write(opened: Opened[]): Promise<void> {
  const jar = await cookies();
  if (opened.length === 0) {
    jar.set(name, "", { ...cookieRules(), maxAge: 0 });
    return;
  }
  const payload = opened
    .map(({ reference, ticketId, until }) => `${reference}.${ticketId}.${until}`)
    .join("_");
  jar.set(name, `${payload}~${sign(payload)}`, { ...cookieRules(), maxAge: goodForMs / 1000 });
}

const sign = (payload: string): string =>
  createHmac("sha256", keyFor("tracker-session")).update(payload).digest("base64url");
