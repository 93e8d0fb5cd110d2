import { z } from "zod";
import type { GatewayKind, MessageChannel } from "@/lib/generated/prisma/enums";

/** The message of every issue is a key of `gateways.errors`. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "tooLong")
    .refine((value) => !/\p{Cc}/u.test(value), "oneLine");
const required = (max: number) => text(max).min(1, "required");
const whole = (least: number, most: number) => z.int("number").min(least, "number").max(most, "number");
const host = required(253).regex(/^[\p{L}\p{N}.:_-]+$/u, "host");
const port = whole(1, 65_535);
/** A number, a short code, or a name of up to 11 characters that every phone can show (3GPP TS 23.040 §9.1.2.5). */
const sender = required(16).regex(/^(\+?[0-9]{9,15}|[0-9]{1,8}|[\x20-\x7e]{1,11})$/, "sender");
const secret = z.string().max(300, "tooLong");
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable());

const smtp = {
  settings: z.strictObject({
    host,
    port,
    /** TLS from the first octet, STARTTLS or nothing, or STARTTLS where it is offered. */
    security: z.enum(["tls", "starttls", "offered"]),
    user: text(200),
    /** The sender of its letters; null for MAIL_FROM. */
    from: optional(z.email("email").max(254, "tooLong")),
    connections: whole(1, 50),
    /** Letters in a minute to one domain, 0 for no limit. */
    perDomain: whole(0, 10_000),
    dkimDomain: optional(host),
    dkimSelector: optional(required(63).regex(/^[A-Za-z0-9._-]+$/, "selector")),
  }),
  secrets: z.strictObject({
    password: secret.default(""),
    /** PEM. */
    dkimKey: z
      .string()
      .max(10_000, "tooLong")
      .refine((key) => key === "" || key.includes("PRIVATE KEY-----"), "dkimKey")
      .default(""),
  }),
};

const smpp = {
  settings: z.strictObject({
    host,
    port,
    tls: z.boolean(),
    systemId: required(15),
    systemType: text(12),
    sender,
    window: whole(1, 1000),
    perSecond: whole(0, 10_000),
  }),
  secrets: z.strictObject({ password: secret.max(8, "smppPassword").default("") }),
};

const kannel = {
  settings: z.strictObject({
    /** Of `sendsms`. */
    url: z.url({ protocol: /^https?$/, error: "url" }).max(300, "tooLong"),
    user: required(100),
    sender,
    /** Where Kannel finds us, when not at our public address. */
    reportsTo: optional(z.url({ protocol: /^https?$/, error: "url" }).max(300, "tooLong")),
  }),
  secrets: z.strictObject({ password: secret.default("") }),
};

const twilio = {
  settings: z.strictObject({
    accountSid: text(34).regex(/^AC[0-9a-fA-F]{32}$/, "accountSid"),
    /** A number, a name, or a messaging service. */
    sender: required(34).regex(/^(MG[0-9a-fA-F]{32}|\+?[0-9]{3,15}|[A-Za-z0-9 ]{1,11})$/, "sender"),
  }),
  secrets: z.strictObject({ authToken: secret.default("") }),
};

/** What each kind of gateway needs: settings that are shown, and secrets that never are. */
export const kinds = { smtp, smpp, kannel, twilio } as const satisfies Record<GatewayKind, unknown>;

export const channelOf: Record<GatewayKind, MessageChannel> = {
  smtp: "email",
  smpp: "sms",
  kannel: "sms",
  twilio: "sms",
};

/** Which secret a gateway of this kind cannot do without. */
export const mustHave: Record<GatewayKind, string | null> = {
  smtp: null,
  smpp: "password",
  kannel: "password",
  twilio: "authToken",
};

export const commonSchema = z.strictObject({
  name: required(60),
  weight: whole(1, 100),
  active: z.boolean(),
});

export type GatewaySettings = { [K in GatewayKind]: z.infer<(typeof kinds)[K]["settings"]> };
export type GatewaySecrets = { [K in GatewayKind]: z.infer<(typeof kinds)[K]["secrets"]> };

/** A gateway's settings with its secrets, told apart by its kind. */
export type OfKind = {
  [K in GatewayKind]: { kind: K; settings: GatewaySettings[K]; secrets: GatewaySecrets[K] };
}[GatewayKind];
