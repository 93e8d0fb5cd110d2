import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { keyFor } from "@/lib/core/env";
import { cookieRules } from "./cookie-rules";

/** What the address was proved for on this device: to list what was filed, or in a form that is being filled in. */
type For = "mine" | "form-proof";
const goodForMs = 2 * 3_600_000;

/** Remembers on this device which proof it has begun: nobody else can give its code in. */
export async function rememberProof(proofId: string, name: For = "mine"): Promise<void> {
  const payload = `${proofId}.${Date.now() + goodForMs}`;
  (await cookies()).set(name, `${payload}~${sign(name, payload)}`, {
    ...cookieRules(),
    maxAge: goodForMs / 1000,
  });
}

/** The proof that this device has begun, or null. */
export async function rememberedProof(name: For = "mine"): Promise<string | null> {
  const [payload = "", signature = ""] = ((await cookies()).get(name)?.value ?? "").split("~");
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(name, payload))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [proofId = "", until = "0"] = payload.split(".");
  return Number(until) > Date.now() ? proofId : null;
}

export async function forgetProof(): Promise<void> {
  (await cookies()).set("mine", "", { ...cookieRules(), maxAge: 0 });
}

const sign = (name: For, payload: string): string =>
  createHmac("sha256", keyFor("mine-session")).update(`${name} ${payload}`).digest("base64url");
