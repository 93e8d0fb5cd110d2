import { fieldsOf } from "@/app/_doors/form-fields";
import { readFormToken } from "@/app/_doors/form-token";
import { rememberReceipt } from "@/app/_doors/receipt-cookie";
import { openReport, receiptPath } from "@/app/_doors/report-session";
import { sayAgainAt } from "@/app/_doors/work";
import type { PublicActor } from "@/lib/access/actor";
import { consume, type LimitName } from "@/lib/access/limits";
import { systemClock } from "@/lib/core/clock";
import { proofState } from "@/lib/drafts/provable";
import { saveSteps } from "@/lib/drafts/saving";
import type { OpenDraft, Step } from "@/lib/drafts/schema";
import { type SentDraft, sendDraft } from "@/lib/drafts/sending";
import { startDraft } from "@/lib/drafts/starting";
import { openStep, stepsFor } from "@/lib/drafts/steps";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Fields } from "@/lib/questionnaires/form-reading";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import { readSettings } from "@/lib/settings/reading";
import type { FiledTicket } from "@/lib/tickets/filing";
import { type FormPart, readForm } from "@/lib/tickets/form";
import { withRoom } from "@/lib/tickets/form-room";
import { backField, lookedField, passedField, prefillField } from "./fields";
import { type DraftPlace, stepAddress } from "./paths";
import { prefillFor } from "./prefill";
import { takeProof, workAddress } from "./proving";

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
  if (step === "check") return send(place, token, fields);
  if (step === "proof") return { to: await takeProof(actor, { ...place, token }, fields) };
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
  const now = systemClock();
  const read = readForm(fields, { ticketType, questionnaire, settings, now, locale });
  const form = await withRoom(read, settings);
  const place = { locale, ticketType, token };
  if (form.errors.some(({ part }) => part === from)) return problemAddress(place, from, back);
  const proof = proofState(draft, form, questionnaire, settings, now);
  const open = openStep(questionnaire, draft, form, proof);
  const toProve = proof.wanted && proof.proved.length === 0 && proof.addresses.length > 0;
  if (back && from === "reply" && open === "check" && toProve) return stepAddress(place, "proof");
  if (back) return stepAddress(place, open, open !== "check");
  const steps = stepsFor(questionnaire, form, { ...proof, wanted: toProve });
  const next = steps[steps.indexOf(from) + 1] ?? open;
  const isWrong = next === "check" && form.errors.some(({ part }) => part === open);
  return isWrong && open !== "check" ? problemAddress(place, open, true) : stepAddress(place, next);
}

const problemAddress = (place: DraftPlace, step: Step, back: boolean): string =>
  `${stepAddress(place, step)}?problem${back ? "&back=check" : ""}#problem`;

async function send({ actor, locale, ticketType }: Place, token: string, fields: Fields): Promise<Outcome> {
  const place = { locale, ticketType, token };
  const settings = await readSettings();
  const brought = { solution: fields.solution ?? "", waiting: fields.waiting ?? "" };
  const sent = await sendDraft(actor, token, fields[lookedField] ?? "", { settings, locale, brought });
  return sent.ok ? { to: await receiptOf(sent.filed, locale) } : notSent(place, sent);
}

async function receiptOf(filed: FiledTicket, locale: Locale): Promise<string> {
  const { submissionId, trackingCode, receiptNumber, ticketId, anonymous } = filed;
  if (anonymous) {
    // Once the number is saved, only the number opens the report: the way here may stand in a browser's history.
    if (receiptNumber) await openReport(ticketId);
    return `/${locale}${receiptPath}`;
  }
  if (trackingCode) await rememberReceipt(submissionId, trackingCode);
  return `/${locale}/sent/${submissionId}${trackingCode ? "" : "?again"}`;
}

async function notSent(place: DraftPlace, sent: Exclude<SentDraft, { ok: true }>): Promise<Outcome> {
  if (sent.reason === "tooMany") return tooMany(place.locale, sent.retryAfterMs);
  if (sent.reason === "work") return { to: workAddress(place, "check", sent) };
  if (sent.reason === "changed") return { to: `${stepAddress(place, "check")}?changed#problem` };
  if (sent.reason === "unfinished") return { to: problemAddress(place, sent.step, true) };
  const receipt = `/${place.locale}/sent/`;
  return { to: sent.reason === "sent" ? `${receipt}${sent.receiptId}` : stepAddress(place, "check") };
}

async function heldBack(limit: LimitName, actor: PublicActor, locale: Locale): Promise<Outcome | null> {
  const allowed = await consume(limit, actor.network);
  return allowed.ok ? null : tooMany(locale, allowed.retryAfterMs);
}

async function tooMany(locale: Locale, retryAfterMs: number): Promise<Outcome> {
  const { calendar } = await readSettings();
  const time = sayAgainAt(locale, retryAfterMs, calendar.timeZone, systemClock());
  return { heldBack: translator(locale, "public.errors")("tooMany", { time }), status: 429 };
}
