import { setTimeout as sleep } from "node:timers/promises";
import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { db, transaction } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import type { MessageChannel } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { writeMessage } from "./writing";

/**
 * Sends a message through exactly this gateway, once, as any other message is sent.
 * @param to E.164 for SMS, one address for e-mail
 * @returns the message's id
 * @throws Forbidden unless the actor is an administrator
 */
export async function testGateway(
  actor: StaffActor,
  gateway: { id: string; name: string; channel: MessageChannel },
  to: string,
): Promise<string> {
  if (actor.role !== "administrator") throw new Forbidden();
  const operator = (await readSettings()).operator.name;
  const t = translator(actor.locale, "mail.gatewayTest");
  const { id: gatewayId, channel } = gateway;
  const values = { operator, gateway: gateway.name, name: actor.name };
  const words =
    channel === "email"
      ? { subject: t("subject", values), text: t("email", values) }
      : { subject: null, text: t("sms", values) };
  return transaction(async (tx) => {
    const message = {
      kind: "gatewayTest",
      channel,
      address: to,
      locale: actor.locale,
      ticket: null,
    } as const;
    const { id } = await writeMessage(tx, { ...message, ...words, onlyGateway: gatewayId }, new Date());
    await recordEvent(tx, actor, { kind: "gatewayTested", data: { gatewayId, messageId: id } });
    return id;
  });
}

/** What came of a test: its state, and of its only try the outcome and what the other side said. */
export async function readGatewayTest(actor: StaffActor, gatewayId: string, id: string) {
  if (actor.role !== "administrator") throw new Forbidden();
  const message = await db().message.findFirst({
    where: { id, kind: "gatewayTest", onlyGateway: gatewayId },
    select: {
      address: true,
      state: true,
      stateReason: true,
      tries: { orderBy: { number: "desc" }, take: 1 },
    },
  });
  if (!message) throw new NotFound();
  return message;
}

/** Waits until it is known what came of a test, for so many milliseconds at most. */
export async function awaitGatewayTest(
  actor: StaffActor,
  gatewayId: string,
  id: string,
  ms: number,
): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(200)) {
    const { state } = await readGatewayTest(actor, gatewayId, id);
    if (state !== "created") return;
  }
}
