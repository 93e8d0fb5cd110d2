"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";
import { closeSession } from "@/app/_doors/auth";
import { posted } from "@/app/_doors/posted";
import { returnPath } from "@/app/_doors/return-path";
import { publicUrl } from "@/lib/core/env";
import { themeCookie } from "./theme";

const yearSeconds = 365 * 24 * 60 * 60;

export async function signOut(form: FormData): Promise<void> {
  await staffActor();
  const { submissionId } = await posted(form);
  if (submissionId) await closeSession();
  redirect("/desk/sign-in");
}

/** Keeps how the desk is to look, in this browser only. */
export async function chooseTheme(form: FormData): Promise<void> {
  await staffActor();
  const { fields, submissionId } = await posted(form);
  if (submissionId) {
    const options = {
      path: "/desk",
      sameSite: "lax",
      httpOnly: true,
      secure: publicUrl().startsWith("https:"),
    } as const;
    const chosen = fields.theme === "light" || fields.theme === "dark" ? fields.theme : "";
    (await cookies()).set(themeCookie, chosen, { ...options, maxAge: chosen ? yearSeconds : 0 });
  }
  redirect(returnPath(pathOf((await headers()).get("referer"))));
}

/** The page that the form stood on, by the browser's word; an address of ours or nothing. */
function pathOf(referer: string | null): string | null {
  if (!referer || !URL.canParse(referer)) return null;
  const { pathname, search } = new URL(referer);
  return pathname + search;
}
