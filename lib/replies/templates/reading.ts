import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import type { Template, Ticket } from "@/lib/generated/prisma/client";
import { isLocale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatReference } from "@/lib/tickets/reference";
import { referenceTemplates } from "./reference";
import type { AnswerTemplate, TemplateInput } from "./schema";
import { filled } from "./variables";

const shape = ({ id, version, name, text, ticketType, statusAfter, locale }: Template): AnswerTemplate => ({
  id,
  version,
  name,
  text,
  ticketType,
  statusAfter: statusAfter as TemplateInput["statusAfter"],
  locale: isLocale(locale) ? locale : locales[0],
});

/** Every template in use. */
async function inUse(): Promise<AnswerTemplate[]> {
  const [rows, touched] = await Promise.all([
    db().template.findMany({ where: { endedAt: null }, orderBy: [{ creationDate: "asc" }, { id: "asc" }] }),
    db().template.findMany({ distinct: ["id"], select: { id: true } }),
  ]);
  const own = new Set(touched.map(({ id }) => id));
  return [...referenceTemplates.filter(({ id }) => !own.has(id)), ...rows.map(shape)];
}

/** The templates in use, by language and name. @throws Forbidden unless the actor is an administrator */
export async function listTemplates(actor: StaffActor): Promise<AnswerTemplate[]> {
  if (actor.role !== "administrator") throw new Forbidden();
  const all = await inUse();
  return all.sort(
    (a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale) || a.name.localeCompare(b.name, a.locale),
  );
}

/** One template, and when its earlier versions were in use, the newest first. @throws Forbidden, NotFound */
export async function readTemplate(actor: StaffActor, id: string) {
  const template = (await listTemplates(actor)).find((one) => one.id === id);
  if (!template) throw new NotFound();
  const before = await db().template.findMany({
    where: { id, endedAt: { not: null } },
    orderBy: { version: "desc" },
    take: 20,
  });
  return { template, before };
}

type About = Pick<Ticket, "reference" | "ticketType" | "locale" | "contactName">;

/** What a ticket's customer can be answered with, in their language, with what is known of them put in. */
export async function templatesFor(ticket: About, operator: string): Promise<AnswerTemplate[]> {
  const locale = isLocale(ticket.locale) ? ticket.locale : locales[0];
  const t = translator(locale, "staff.templates.known");
  const values = new Map([
    [t("name"), ticket.contactName ?? ""],
    [t("reference"), formatReference(ticket.reference)],
    [t("operator"), operator],
  ]);
  return (await inUse())
    .filter((one) => one.locale === locale && (one.ticketType ?? ticket.ticketType) === ticket.ticketType)
    .map((one) => ({ ...one, text: filled(one.text, values) }));
}
