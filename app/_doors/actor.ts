import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { PublicActor, StaffActor } from "@/lib/access/actor";
import { networkOf } from "@/lib/access/network";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { signedIn } from "./auth";
import { believedAddress, targetHeader } from "./client-address";
import { deskNotFound } from "./refusal";
import { signInPath } from "./return-path";

/** Anyone at a public door, known by their network alone. */
export async function publicActor(): Promise<PublicActor> {
  const forwardedFor = (await headers()).get("x-forwarded-for");
  return { kind: "public", network: networkOf(believedAddress(forwardedFor)) };
}

/** The person at the desk. Nobody signed in: off to the sign-in page, which leads back to where they wanted to go. */
export async function staffActor(): Promise<StaffActor> {
  const actor = await signedIn();
  if (!actor) redirect(signInPath((await headers()).get(targetHeader)));
  return actor;
}

/** The person at the desk, who must have one of these roles; for the others the page does not exist. */
export async function staffActorOf(...roles: [StaffRole, ...StaffRole[]]): Promise<StaffActor> {
  const actor = await staffActor();
  if (!roles.includes(actor.role)) deskNotFound();
  return actor;
}
