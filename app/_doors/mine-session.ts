import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { keyFor } from "@/lib/core/env";
import { cookieRules } from "./cookie-rules";

const name = "mine";
const goodForMs = 2 * 3_600_000;

/** Remembers on this device which proof it has begun: nobody else can give its code in. */
export async function rememberProof(proofId: string): Promise<void> {
  const payload = `${proofId}.${Date.now() + goodForMs}`;
  (await cookies()).set(name, `${payload}~${sign(payload)}`, { ...cookieRules(), maxAge: goodForMs / 1000 });
}

/** The proof that this device has begun, or null. */
export async function rememberedProof(): Promise<string | null> {
  const [payload = "", signature = ""] = ((await cookies()).get(name)?.value ?? "").split("~");
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(payload))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [proofId = "", until = "0"] = payload.split(".");
  return Number(until) > Date.now() ? proofId : null;
}

export async function forgetProof(): Promise<void> {
  (await cookies()).set(name, "", { ...cookieRules(), maxAge: 0 });
}

const sign = (payload: string): string =>
  createHmac("sha256", keyFor("mine-session")).update(payload).digest("base64url");
