"use server";

import { redirect } from "next/navigation";
import { staffActorOf } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { type FormProblem, type FormState, mend, type QuestionGroup } from "@/app/desk/_parts/form-state";
import { formProblem } from "@/app/desk/_parts/form-words";
import { parseEmail } from "@/lib/access/email-address";
import { parsePhone } from "@/lib/access/phone";
import {
  addGateway,
  changeGateway,
  type GatewayIssue,
  removeGateway,
  switchGateway,
} from "@/lib/gateways/changing";
import { readGateway } from "@/lib/gateways/reading";
import { GatewayKind } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { awaitGatewayTest, testGateway } from "@/lib/messages/testing-gateway";
import { readSettings } from "@/lib/settings/reading";
import { idSchema } from "@/lib/staff/schema";
import { askGateway, readGatewayForm } from "./form";

const list = "/desk/settings/gateways";
/** How long the page waits for what comes of a test; most take less than a second. */
const testAwaitedMs = 15_000;

export async function add(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  const kind = Object.values(GatewayKind).find((one) => one === fields.kind);
  if (!kind) deskNotFound();
  if (!submissionId) return mend(shown(fields), [formProblem(actor.locale, "name", "expired")]);
  const added = await orNotFound(addGateway(actor, kind, readGatewayForm(kind, fields)));
  if (added.ok) redirect(`${list}/${added.id}?done=added`);
  return mend(shown(fields), problemsOf(actor.locale, askGateway(actor.locale, kind, null), added.issues));
}

export async function save(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  const gateway = await orNotFound(readGateway(actor, idOf(fields)));
  const { id, kind } = gateway;
  if (!submissionId) return mend(shown(fields), [formProblem(actor.locale, "name", "expired")]);
  const changed = await orNotFound(changeGateway(actor, id, readGatewayForm(kind, fields)));
  if (changed.ok) redirect(`${list}/${id}?done=saved`);
  return mend(
    shown(fields),
    problemsOf(actor.locale, askGateway(actor.locale, kind, gateway), changed.issues),
  );
}

export async function turn(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { id, fields } = await subject(form);
  const active = fields.active === "yes";
  await orNotFound(switchGateway(actor, id, active));
  redirect(`${list}/${id}?done=${active ? "on" : "off"}`);
}

export async function remove(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { id } = await subject(form);
  await orNotFound(removeGateway(actor, id));
  redirect(`${list}?done=removed`);
}

/** Sends a real message through this gateway and leads to what came of it. */
export async function test(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  const gateway = await orNotFound(readGateway(actor, idOf(fields)));
  if (!submissionId) return mend(fields, [formProblem(actor.locale, "to", "expired")]);
  const to = await addressOf(gateway.channel, fields.to ?? "");
  const t = translator(actor.locale, "gateways");
  if (!to) {
    const label = t(`testTo.${gateway.channel}`);
    return mend(fields, [
      { field: "to", text: t(`errors.${gateway.channel === "sms" ? "phone" : "email"}`, { label }) },
    ]);
  }
  const testId = await orNotFound(testGateway(actor, gateway, to));
  await awaitGatewayTest(actor, gateway.id, testId, testAwaitedMs);
  redirect(`${list}/${gateway.id}?test=${testId}`);
}

async function addressOf(channel: "sms" | "email", typed: string): Promise<string | null> {
  if (channel === "email") {
    const email = parseEmail(typed);
    return email.ok ? email.address : null;
  }
  const number = parsePhone(typed, (await readSettings()).operator.country);
  return number.ok ? number.e164 : null;
}

const issueKeys = [
  ...["required", "tooLong", "oneLine", "number", "host", "sender", "email", "selector", "dkimKey"],
  ...["smppPassword", "url", "accountSid"],
];

function problemsOf(locale: Locale, groups: QuestionGroup[], issues: GatewayIssue[]): FormProblem[] {
  const t = translator(locale, "gateways.errors");
  const questions = groups.flatMap((group) => group.questions);
  const problems = new Map<string, FormProblem>();
  for (const { field, key } of issues) {
    const label = questions.find(({ name }) => name === field)?.label ?? field;
    const text = t(issueKeys.includes(key) ? key : "choice", { label });
    if (!problems.has(field)) problems.set(field, { field, text });
  }
  return [...problems.values()];
}

/** What was typed, to be shown again: all but the secrets. */
const shown = ({
  password: _password,
  authToken: _token,
  dkimKey: _key,
  ...fields
}: Record<string, string>) => fields;

function idOf(fields: Record<string, string>): string {
  const id = idSchema.safeParse(fields.id);
  if (!id.success) deskNotFound();
  return id.data;
}

/** Which gateway a form is about. A post that is not to be believed leads back to the list and does nothing. */
async function subject(form: FormData): Promise<{ id: string; fields: Record<string, string> }> {
  const { fields, submissionId } = await posted(form);
  const id = idSchema.safeParse(fields.id);
  if (!submissionId || !id.success) redirect(list);
  return { id: id.data, fields };
}
