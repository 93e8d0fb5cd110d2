import type { Question, QuestionGroup } from "@/app/desk/_parts/form-state";
import { env, publicUrl } from "@/lib/core/env";
import type { GatewayInput } from "@/lib/gateways/changing";
import type { GatewayToChange } from "@/lib/gateways/reading";
import type { GatewayKind } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { type Translator, translator } from "@/lib/i18n/translator";

type Fields = Record<string, string>;
/** Whole numbers, ticks and secrets of each kind; everything else is text. */
const numbers = ["port", "connections", "perDomain", "window", "perSecond", "weight"];
const ticks = ["tls", "active"];
const secretsOf: Record<GatewayKind, string[]> = {
  smtp: ["password", "dkimKey"],
  smpp: ["password"],
  kannel: ["password"],
  twilio: ["authToken"],
};
const texts: Record<GatewayKind, string[]> = {
  smtp: [
    "host",
    "port",
    "security",
    "user",
    "from",
    "connections",
    "perDomain",
    "dkimDomain",
    "dkimSelector",
  ],
  smpp: ["host", "port", "tls", "systemId", "systemType", "sender", "window", "perSecond"],
  kannel: ["url", "user", "sender", "reportsTo"],
  twilio: ["accountSid", "sender"],
};
/** The environment is asked when the form is: a build has none. */
const startsWith = (kind: GatewayKind): Fields =>
  ({
    smtp: { port: "587", security: "starttls", connections: "5", perDomain: "0" },
    smpp: { port: "2775", window: "10", perSecond: "0", sender: env().SMS_SENDER },
    kannel: { url: "", sender: env().SMS_SENDER },
    twilio: {},
  })[kind];

/** What a gateway of this kind asks of whoever sets it up, filled with what stands there. Secrets are never filled in. */
export function askGateway(
  locale: Locale,
  kind: GatewayKind,
  gateway: GatewayToChange | null,
): QuestionGroup[] {
  const t = translator(locale, "gateways");
  const value = (name: string): string => {
    if (!gateway) return startsWith(kind)[name] ?? "";
    const stored = gateway.settings[name];
    return typeof stored === "boolean" ? (stored ? "yes" : "") : String(stored ?? "");
  };
  const text = (name: string, hint?: string, label = t(name)): Question => ({
    kind: numbers.includes(name) ? "number" : "text",
    name,
    label,
    hint,
    value: value(name),
    ...(numbers.includes(name) ? { width: "short" } : {}),
  });
  const secret = (name: string): Question => ({
    kind: "password",
    name,
    label: t(name),
    hint: t(gateway?.secrets.includes(name) ? "passwordKept" : "passwordNew"),
    autoComplete: "new-password",
  });
  return [commonGroup(t, gateway), ...groupsOf[kind]({ t, text, secret, value, mailFrom: env().MAIL_FROM })];
}

type Asking = {
  t: Translator;
  text: (name: string, hint?: string, label?: string) => Question;
  secret: (name: string) => Question;
  value: (name: string) => string;
  mailFrom: string;
};

const commonGroup = (t: Translator, gateway: GatewayToChange | null): QuestionGroup => ({
  legend: t("common"),
  questions: [
    {
      kind: "text",
      name: "name",
      label: t("name"),
      hint: t("nameHint"),
      value: gateway?.name ?? "",
      width: "half",
    },
    {
      kind: "number",
      name: "weight",
      label: t("weight"),
      hint: t("weightHint"),
      value: String(gateway?.weight ?? 50),
      width: "short",
    },
    { kind: "checkbox", name: "active", label: t("active"), value: (gateway?.active ?? true) ? "yes" : "" },
  ],
});

const groupsOf: Record<GatewayKind, (asking: Asking) => QuestionGroup[]> = {
  smtp: ({ t, text, secret, value, mailFrom }) => [
    {
      legend: t("server"),
      questions: [
        text("host", t("hostHint")),
        text("port", t("portHint.smtp")),
        {
          kind: "radios",
          name: "security",
          label: t("security"),
          value: value("security"),
          options: ["starttls", "tls", "offered"].map((one) => ({
            value: one,
            label: t(`securityOptions.${one}`),
          })),
        },
        text("user", t("userHint")),
        secret("password"),
        text("from", t("fromHint", { from: mailFrom })),
      ],
    },
    {
      legend: t("limits"),
      questions: [text("connections", t("connectionsHint")), text("perDomain", t("perDomainHint"))],
    },
    {
      legend: t("signature"),
      hint: t("signatureHint"),
      questions: [
        text("dkimDomain"),
        text("dkimSelector"),
        { kind: "textarea", rows: 4, name: "dkimKey", label: t("dkimKey"), hint: t("dkimKeyHint") },
      ],
    },
  ],
  smpp: ({ t, text, secret, value }) => [
    {
      legend: t("server"),
      questions: [
        text("host", t("hostHint")),
        text("port", t("portHint.smpp")),
        { kind: "checkbox", name: "tls", label: t("tls"), value: value("tls") },
        text("systemId"),
        secret("password"),
        text("systemType", t("systemTypeHint")),
        text("sender", t("senderHint")),
      ],
    },
    {
      legend: t("limits"),
      questions: [text("window", t("windowHint")), text("perSecond", t("perSecondHint"))],
    },
  ],
  kannel: ({ t, text, secret }) => [
    {
      legend: t("server"),
      questions: [
        text("url", t("urlHint")),
        text("user", ""),
        secret("password"),
        text("sender", t("senderHint")),
        text("reportsTo", t("reportsToHint", { url: publicUrl() })),
      ],
    },
  ],
  twilio: ({ t, text, secret }) => [
    {
      legend: t("server"),
      questions: [
        text("accountSid", t("accountSidHint")),
        secret("authToken"),
        text("sender", t("twilioSenderHint"), t("twilioSender")),
      ],
    },
  ],
};

/** The gateway as the form says it; what is not well-formed is left for the domain to refuse. */
export function readGatewayForm(kind: GatewayKind, fields: Fields): GatewayInput {
  const read = (name: string): unknown => {
    const typed = fields[name] ?? "";
    if (ticks.includes(name)) return typed === "yes";
    return numbers.includes(name) ? Number(typed.trim() || Number.NaN) : typed;
  };
  const all = (names: string[]) => Object.fromEntries(names.map((name) => [name, read(name)]));
  const secrets = secretsOf[kind].map((name) => [name, fields[name] ?? ""]);
  return {
    common: all(["name", "weight", "active"]),
    settings: all(texts[kind]),
    secrets: Object.fromEntries(secrets),
  };
}
