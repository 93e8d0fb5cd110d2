import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { type Tx, transaction } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import type { Refusal } from "@/lib/core/result";
import type { Gateway } from "@/lib/generated/prisma/client";
import type { GatewayKind } from "@/lib/generated/prisma/enums";
import { channelOf, commonSchema, kinds, mustHave } from "./schema";
import { openSecrets, sealSecrets } from "./secrets";
import { forgetWaysOut } from "./ways";

/** Which field is wrong, and how: a key of `gateways.errors`. */
export type GatewayIssue = { field: string; key: string };
type Invalid = Refusal<"invalid"> & { issues: GatewayIssue[] };

/** As it came from a form. Of the secrets, those left empty stay as they are. */
export type GatewayInput = { common: unknown; settings: unknown; secrets: Record<string, string> };

/**
 * Sets up one more way out. Workers take it within seconds.
 * @returns `invalid` with every issue found, and then nothing is stored
 * @throws Forbidden unless the actor is an administrator
 */
export async function addGateway(
  actor: StaffActor,
  kind: GatewayKind,
  input: GatewayInput,
): Promise<{ ok: true; id: string } | Invalid> {
  onlyAdministrator(actor);
  const read = readInput(kind, input, {});
  if (!read.ok) return read;
  const { common, settings, secrets } = read;
  const id = newId();
  await transaction(async (tx) => {
    const order = (await tx.gateway.aggregate({ _max: { order: true } }))._max.order ?? 0;
    const channel = channelOf[kind];
    const sealed = sealSecrets(id, secrets);
    await tx.gateway.create({ data: { id, channel, kind, ...common, settings, sealed, order: order + 1 } });
    await recordEvent(tx, actor, { kind: "gatewayAdded", data: { gatewayId: id, gatewayKind: kind } });
  });
  forgetWaysOut();
  return { ok: true, id };
}

/** Changes a gateway. What it has in hand ends over the old link. @throws Forbidden, NotFound */
export async function changeGateway(
  actor: StaffActor,
  id: string,
  input: GatewayInput,
): Promise<{ ok: true } | Invalid> {
  return change(actor, id, async (tx, row) => {
    const read = readInput(row.kind, input, secretsOf(row));
    if (!read.ok) return read;
    const { common, settings, secrets } = read;
    const data = { ...common, settings, sealed: sealSecrets(id, secrets), version: { increment: 1 } };
    await tx.gateway.update({ where: { id }, data });
    await recordEvent(tx, actor, { kind: "gatewayChanged", data: { gatewayId: id } });
    return { ok: true };
  });
}

/** Lets messages take a gateway, or no more. @throws Forbidden, NotFound */
export const switchGateway = (actor: StaffActor, id: string, active: boolean): Promise<{ ok: true }> =>
  change(actor, id, async (tx) => {
    await tx.gateway.update({ where: { id }, data: { active, version: { increment: 1 } } });
    await recordEvent(tx, actor, { kind: "gatewaySwitched", data: { gatewayId: id, active } });
    return { ok: true };
  });

/** Removes a gateway and its secrets; its name stays with what it sent. @throws Forbidden, NotFound */
export const removeGateway = (actor: StaffActor, id: string): Promise<{ ok: true }> =>
  change(actor, id, async (tx) => {
    const data = {
      active: false,
      removedAt: new Date(),
      sealed: new Uint8Array(),
      version: { increment: 1 },
    };
    await tx.gateway.update({ where: { id }, data });
    await tx.gatewayHealth.deleteMany({ where: { gateway: id } });
    await recordEvent(tx, actor, { kind: "gatewayRemoved", data: { gatewayId: id } });
    return { ok: true };
  });

async function change<T>(
  actor: StaffActor,
  id: string,
  work: (tx: Tx, row: Gateway) => Promise<T>,
): Promise<T> {
  onlyAdministrator(actor);
  const result = await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Gateway" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const row = await tx.gateway.findFirst({ where: { id, removedAt: null } });
    if (!row) throw new NotFound();
    return work(tx, row);
  });
  forgetWaysOut();
  return result;
}

function onlyAdministrator(actor: StaffActor): void {
  if (actor.role !== "administrator") throw new Forbidden();
}

/** What is stored now; nothing when it does not open any more, so that it can be set anew. */
function secretsOf(row: Gateway): Record<string, string> {
  try {
    return openSecrets(row.id, row.sealed) as Record<string, string>;
  } catch {
    return {};
  }
}

function readInput(kind: GatewayKind, input: GatewayInput, before: Record<string, string>) {
  const given = Object.entries(input.secrets).filter(([, value]) => value !== "");
  const common = commonSchema.safeParse(input.common);
  const settings = kinds[kind].settings.safeParse(input.settings);
  const secrets = kinds[kind].secrets.safeParse({ ...before, ...Object.fromEntries(given) });
  const issues: GatewayIssue[] = [common, settings, secrets].flatMap((parsed) =>
    (parsed.error?.issues ?? []).map(({ path, message }) => ({ field: String(path[0]), key: message })),
  );
  const needed = mustHave[kind];
  const kept: Record<string, string> = secrets.success ? secrets.data : {};
  if (needed && secrets.success && !kept[needed]) issues.push({ field: needed, key: "required" });
  if (kind === "smtp" && settings.success && secrets.success) issues.push(...smtpIssues(settings.data, kept));
  if (issues.length > 0 || !common.success || !settings.success || !secrets.success)
    return { ok: false, reason: "invalid", issues } as const;
  return { ok: true, common: common.data, settings: settings.data, secrets: secrets.data } as const;
}

/** A signature needs all three of its parts, and a user a password. */
function smtpIssues(settings: Record<string, unknown>, secrets: Record<string, string>): GatewayIssue[] {
  const issues: GatewayIssue[] = [];
  const { dkimDomain, dkimSelector, user } = settings;
  if (dkimDomain && !dkimSelector) issues.push({ field: "dkimSelector", key: "required" });
  if (dkimDomain && !secrets.dkimKey) issues.push({ field: "dkimKey", key: "required" });
  if (user && !secrets.password) issues.push({ field: "password", key: "required" });
  return issues;
}
