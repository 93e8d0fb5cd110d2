import type { Metadata } from "next";
import { staffActorOf } from "@/app/_doors/actor";
import { localeOf } from "@/app/_doors/locale";
import { orLost } from "@/app/_doors/lost";
import type { PageIn } from "@/app/_doors/page-props";
import { typeNamed } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/paths";
import { NotFound } from "@/lib/core/errors";
import { readSettings } from "@/lib/settings/reading";
import { leadTo } from "./leading";
import { PreviewedForm } from "./previewed-form";
import { one, shownVersion } from "./shown-version";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** What a version of a questionnaire asks, as customers see it. Nothing that is filled in here goes anywhere. */
export default async function QuestionnairePreview({ params, searchParams }: PageIn<{ type: string }>) {
  const actor = await staffActorOf("administrator");
  const [{ type }, query, locale] = await Promise.all([params, searchParams, localeOf(params)]);
  const ticketType = typeNamed(type);
  const version = ticketType ? shownVersion(actor, ticketType, query) : Promise.reject(new NotFound());
  const { content, key } = await orLost(locale, version);
  if (!ticketType) return null;
  const settings = await readSettings();
  const lead = leadTo(content, one(query, "list"), key);
  return <PreviewedForm {...{ locale, ticketType, settings, query, lead }} questionnaire={content} />;
}
