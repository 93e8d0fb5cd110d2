"use server";

import { notFound, redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { readFormToken, sameOrigin } from "@/app/_doors/form-token";
import { rememberedProof } from "@/app/_doors/mine-session";
import { openTracker } from "@/app/_doors/tracker-session";
import { systemClock } from "@/lib/core/clock";
import { isLocale } from "@/lib/i18n/locales";
import { openMine } from "@/lib/tickets/mine";
import { formatReference, parseReference } from "@/lib/tickets/reference";

/** Opens on this device a ticket of the address that was just proved in a form, to add to it. */
export async function openSame(locale: unknown, data: FormData): Promise<void> {
  const actor = await publicActor();
  if (!isLocale(locale)) notFound();
  const reference = parseReference(String(data.get("reference") ?? ""));
  const proofId = await rememberedProof("form-proof");
  const believed = readFormToken(data.get("formToken")) && (await sameOrigin());
  if (!believed || !proofId || !reference) redirect(`/${locale}/track`);
  const opened = await openMine(actor, proofId, reference, systemClock, "ticket");
  if (!opened.ok) redirect(`/${locale}/track`);
  await openTracker(opened);
  redirect(`/${locale}/track/${formatReference(opened.reference)}#add`);
}
