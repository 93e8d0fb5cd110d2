import type { GatewayAtDesk } from "@/lib/gateways/reading";
import { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ShownMailbox } from "@/lib/mailbox/mailboxes";
import type { PublishedQuestionnaire } from "@/lib/questionnaires/reading";
import type { WorkingSpan } from "@/lib/settings/calendar";
import { profileOf } from "@/lib/settings/legal";
import { dayNames, writePeriods } from "@/lib/settings/periods";
import type { Settings } from "@/lib/settings/schema";
import { legalFacts, profileName } from "./legal/facts";
import { sayContrast } from "./operator/form";
import { targetsOf } from "./targets/form";

type Row = { name: string; value: string; colour?: boolean };

/**
 * What is set now, part by part, in words.
 * @param gateways those that are set up
 * @param questionnaires those in use, in the order of the ticket types
 * @param mailboxes every one, read or not
 */
export function summaryOf(
  locale: Locale,
  settings: Settings,
  questionnaires: PublishedQuestionnaire[],
  gateways: GatewayAtDesk[],
  mailboxes: Pick<ShownMailbox, "active">[],
): { path: string; title: string; rows: Row[] }[] {
  const t = translator(locale, "staff.settings");
  const law = translator(locale, "promise.settings");
  const ways = translator(locale, "gateways");
  const asked = translator(locale, "questionnaires");
  const after = translator(locale, "following.settings");
  const mail = translator(locale, "mailbox.settings");
  const { operator, calendar, abuse, sms, following, fallback, calls } = settings;
  const nameOf = (type: "region" | "currency", code: string) =>
    new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  const saySpan = (span: WorkingSpan) =>
    "days" in span ? t("spanDays", { count: span.days }) : t("spanHours", { count: span.hours });
  return [
    {
      path: "operator",
      title: t("operatorTitle"),
      rows: [
        { name: t("name"), value: operator.name },
        { name: t("colour"), value: sayContrast(locale, operator.colour), colour: true },
        {
          name: t("logo"),
          value: operator.logo ? operator.logo.slice(11, operator.logo.indexOf(";")) : t("none"),
        },
        { name: t("country"), value: nameOf("region", operator.country) },
        { name: t("currency"), value: nameOf("currency", operator.currency) },
        { name: t("quickExit"), value: settings.quickExitUrl },
      ],
    },
    {
      path: "hours",
      title: t("hoursTitle"),
      rows: [
        { name: t("timeZone"), value: calendar.timeZone },
        ...dayNames.map((day) => ({
          name: t(`days.${day}`),
          value: writePeriods(calendar.hours[day]) || t("closed"),
        })),
        { name: t("holidays"), value: t("holidaysCount", { count: calendar.holidays.length }) },
        { name: t("callWindowLength"), value: t("minutes", { count: settings.callWindowMinutes }) },
      ],
    },
    {
      path: "targets",
      title: t("targetsTitle"),
      rows: targetsOf(locale, settings).map(({ label, span }) => ({ name: label, value: saySpan(span) })),
    },
    {
      path: "legal",
      title: law("title"),
      rows: [
        { name: law("inForce"), value: profileName(locale, profileOf(settings)) },
        ...legalFacts(locale, profileOf(settings)),
      ],
    },
    {
      path: "questionnaires",
      title: asked("title"),
      rows: Object.values(TicketType).map((type, index) => ({
        name: translator(locale, "shared.ticketType")(type),
        value: asked("version", { version: questionnaires[index]?.version ?? 1 }),
      })),
    },
    {
      path: "gateways",
      title: ways("title"),
      rows: (["sms", "email"] as const).map((channel) => ({
        name: ways(channel),
        value: ways("count", {
          count: gateways.filter((one) => one.channel === channel && one.kind !== "environment").length,
        }),
      })),
    },
    {
      path: "abuse",
      title: t("abuseTitle"),
      rows: [
        { name: t("smsCountries"), value: t("smsCountriesCount", { count: abuse.smsCountries.length }) },
        { name: t("formsPerMinute"), value: String(abuse.formsPerMinute) },
        { name: t("smsPerHour"), value: String(abuse.smsPerHour) },
      ],
    },
    {
      path: "templates",
      title: translator(locale, "staff.templates")("title"),
      rows: [],
    },
    {
      path: "sms",
      title: t("smsTitle"),
      rows: [
        {
          name: t("quiet"),
          value: sms.quiet ? `${t("quietOn")}: ${sms.quiet.from}–${sms.quiet.to}` : t("quietOff"),
        },
        {
          name: t("senders"),
          value:
            sms.senders.map(({ country, sender }) => `${country} ${sender || "–"}`).join(", ") ||
            t("gatewaySender"),
        },
      ],
    },
    {
      path: "files",
      title: t("filesTitle"),
      rows: [
        { name: t("filesMost"), value: String(settings.attachments.most) },
        { name: t("filesMegabytes"), value: String(settings.attachments.megabytes) },
      ],
    },
    {
      path: "mailbox",
      title: mail("title"),
      rows: [
        {
          name: mail("active"),
          value: mail("summary", { count: mailboxes.filter((one) => one.active).length }),
        },
      ],
    },
    {
      path: "following",
      title: after("title"),
      rows: [
        { name: after("reopenDays"), value: after("days", { count: following.reopenDays }) },
        { name: after("ratings"), value: after(following.ratings ? "on" : "off") },
        {
          name: after("secondLookDays"),
          value: following.secondLookDays
            ? after("days", { count: following.secondLookDays })
            : after("never"),
        },
      ],
    },
    {
      path: "fallback",
      title: t("fallbackTitle"),
      rows: [
        {
          name: t("fallbackSteps"),
          value: fallback.steps.map((step) => t(`fallback.${step}`)).join(" → ") || t("fallbackNone"),
        },
        {
          name: t("fallbackHours"),
          value: fallback.byItselfHours ? t("hoursCount", { count: fallback.byItselfHours }) : t("alwaysAsk"),
        },
        { name: t("callsAtOnce"), value: String(calls.atOnce) },
        { name: t("callsRecorded"), value: after(calls.recorded ? "on" : "off") },
      ],
    },
    {
      path: "lines",
      title: t("linesTitle"),
      rows: settings.contactLines.map(({ number, who }) => ({ name: number, value: who[locale] })),
    },
  ];
}
