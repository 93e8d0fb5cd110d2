import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Every kind of fact that the history of a ticket or of the desk can hold. */
export type EventKind =
  | "ticketFiled"
  | "ticketImported"
  | "ticketAssigned"
  | "statusChanged"
  | "typeChanged"
  | "priorityChanged"
  | "replyChannelChanged"
  | "noteAdded"
  | "customerAdded"
  | "openedByProof"
  | "suspicionCleared"
  | "filesAdded"
  | "fileQuarantined"
  | "promiseMoved"
  | "legalExtended"
  | "answerWritten"
  | "answerArrived"
  | "answerFailed"
  | "answerDelayed"
  | "answerFallback"
  | "letterPosted"
  | "messageResent"
  | "messageDismissed"
  | "reportSealed"
  | "sealOpened"
  | "sealClosed"
  | "callPlanned"
  | "callTaken"
  | "callReleased"
  | "callAttempted"
  | "callDecided"
  | "callChoiceAsked"
  | "callMissed"
  | "callAsked"
  | "ratingGiven"
  | "secondLookSent"
  | "staffInvited"
  | "staffJoined"
  | "staffRoleChanged"
  | "staffDeactivated"
  | "staffReactivated"
  | "staffSessionsRevoked"
  | "staffPasswordChanged"
  | "settingsChanged"
  | "gatewayAdded"
  | "gatewayChanged"
  | "gatewaySwitched"
  | "gatewayRemoved"
  | "gatewayTested"
  | "circuitOpened"
  | "circuitClosed"
  | "outageAlerted"
  | "questionnairePublished"
  | "noticePublished"
  | "noticeChanged"
  | "noticeClosed"
  | "followedNotice";

export type EventToRecord = { kind: EventKind; ticketId?: string; data?: Prisma.InputJsonObject; at?: Date };

/**
 * Records one fact in the transaction that makes it true.
 * @param event.data ids, states and times; never a text or an address that a person wrote
 */
export async function recordEvent(tx: Tx, actor: Actor, event: EventToRecord): Promise<void> {
  await tx.event.create({ data: rowOf(actor, event) });
}

/** Records many facts in one statement. */
export async function recordEvents(tx: Tx, actor: Actor, events: EventToRecord[]): Promise<void> {
  await tx.event.createMany({ data: events.map((event) => rowOf(actor, event)) });
}

const rowOf = (actor: Actor, event: EventToRecord) => ({
  actorKind: actor.kind,
  actorId: actor.kind === "staff" ? actor.id : null,
  ticketId: event.ticketId ?? null,
  kind: event.kind,
  data: event.data ?? {},
  ...(event.at ? { at: event.at } : {}),
});
