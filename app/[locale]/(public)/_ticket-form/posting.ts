import { fieldsOf } from "@/app/_doors/form-fields";
import { readFormToken } from "@/app/_doors/form-token";
import { rememberReceipt } from "@/app/_doors/receipt-cookie";
import { openReport, receiptPath } from "@/app/_doors/report-session";
import type { PublicActor } from "@/lib/access/actor";
import { consume, type LimitName } from "@/lib/access/limits";
import { systemClock } from "@/lib/core/clock";
import { saveSteps } from "@/lib/drafts/saving";
import type { OpenDraft, Step } from "@/lib/drafts/schema";
import { sendDraft } from "@/lib/drafts/sending";
import { startDraft } from "@/lib/drafts/starting";
import { openStep, stepsFor } from "@/lib/drafts/steps";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { sayTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Fields } from "@/lib/questionnaires/form-reading";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import { readSettings } from "@/lib/settings/reading";
import { type FormPart, readForm } from "@/lib/tickets/form";
import { backField, lookedField, passedField, prefillField } from "./fields";
import { type DraftPlace, stepAddress } from "./paths";
import { prefillFor } from "./prefill";

/** Where a post leads: on to a page, or nowhere for now, with the reason in words. */
export type Outcome = { to: string } | { heldBack: string; status: 429 };

type Place = { actor: PublicActor; locale: Locale; ticketType: TicketType };

/** Takes what the first page posted, or everything that a device has kept, and opens a draft with it. */
export async function takeStart({ actor, locale, ticketType }: Place, form: FormData): Promise<Outcome> {
  const fields = fieldsOf(form);
  const held = await heldBack("startDraftByNetwork", actor, locale);
  if (held) return held;
  const submissionId = readFormToken(fields.formToken)?.submissionId ?? null;
  const passed = passedIn(fields);
  const { draft, questionnaire } = await startDraft(actor, {
    submissionId,
    ticketType,
    posted: fields,
    passed,
    prefilled: prefillFor(ticketType, fields[prefillField]) ?? {},
  });
  return { to: await wayOn({ draft, questionnaire, locale, from: passed.at(-1) ?? "about", back: false }) };
}

const asking = ["about", "details", "message", "you", "reply"] as const;

function passedIn(fields: Fields): FormPart[] {
  const named = (fields[passedField] ?? "").split(",");
  const passed = asking.filter((step) => named.includes(step));
  return passed.includes("about") ? passed : ["about", ...passed];
}

/** Takes what one step of a draft posted; the last one sends it. */
export async function takeStep(place: Place, token: string, step: Step, form: FormData): Promise<Outcome> {
  const { actor, locale } = place;
  const fields = fieldsOf(form);
  if (step === "check") return send(place, token, fields[lookedField] ?? "");
  const saved = await saveSteps(actor, token, [step], fields);
  if (!saved.ok) return { to: stepAddress({ ...place, token }, step) };
  const { draft, questionnaire } = saved;
  return {
    to: await wayOn({ draft, questionnaire, locale, from: step, back: fields[backField] === "check" }),
  };
}

type On = { draft: OpenDraft; questionnaire: Questionnaire; locale: Locale; from: FormPart; back: boolean };

/** To the same step while something is wrong in it; else to the next, or straight back to what was being checked. */
async function wayOn({ draft, questionnaire, locale, from, back }: On): Promise<string> {
  const { ticketType, token, fields } = draft;
  const settings = await readSettings();
  const form = readForm(fields, { ticketType, questionnaire, settings, now: systemClock(), locale });
  const place = { locale, ticketType, token };
  if (form.errors.some(({ part }) => part === from)) return problemAddress(place, from, back);
  const open = openStep(questionnaire, draft, form);
  if (back) return stepAddress(place, open, open !== "check");
  const steps = stepsFor(questionnaire, form);
  const next = steps[steps.indexOf(from) + 1] ?? open;
  const isWrong = next === "check" && form.errors.some(({ part }) => part === open);
  return isWrong && open !== "check" ? problemAddress(place, open, true) : stepAddress(place, next);
}

const problemAddress = (place: DraftPlace, step: Step, back: boolean): string =>
  `${stepAddress(place, step)}?problem${back ? "&back=check" : ""}#problem`;

async function send({ actor, locale, ticketType }: Place, token: string, looked: string): Promise<Outcome> {
  const held = await heldBack("fileTicketByNetwork", actor, locale);
  if (held) return held;
  const place = { locale, ticketType, token };
  const sent = await sendDraft(actor, token, looked, { settings: await readSettings(), locale });
  if (sent.ok) {
    const { submissionId, trackingCode, receiptNumber, ticketId, anonymous } = sent.filed;
    if (anonymous) {
      // Once the number is saved, only the number opens the report: the way here may stand in a browser's history.
      if (receiptNumber) await openReport(ticketId);
      return { to: `/${locale}${receiptPath}` };
    }
    if (trackingCode) await rememberReceipt(submissionId, trackingCode);
    return { to: `/${locale}/sent/${submissionId}${trackingCode ? "" : "?again"}` };
  }
  if (sent.reason === "changed") return { to: `${stepAddress(place, "check")}?changed#problem` };
  if (sent.reason === "unfinished") return { to: problemAddress(place, sent.step, true) };
  return { to: sent.reason === "sent" ? `/${locale}/sent/${sent.receiptId}` : stepAddress(place, "check") };
}

async function heldBack(limit: LimitName, actor: PublicActor, locale: Locale): Promise<Outcome | null> {
  const allowed = await consume(limit, actor.network);
  if (allowed.ok) return null;
  const free = new Date(systemClock().getTime() + allowed.retryAfterMs + 60_000);
  const { calendar } = await readSettings();
  const time = sayTime(locale, free, calendar.timeZone);
  return { heldBack: translator(locale, "public.errors")("tooMany", { time }), status: 429 };
}
