import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { icuArguments } from "@/lib/test/icu-arguments";
import { enums } from "@/lib/test/schema-tables";
import { at, filesIn, isCode, isTest, nameOf, nodesOf, type Syntax, syntaxOf } from "@/lib/test/source-tree";
import { writtenTexts, writtenUses } from "@/lib/test/text-uses";
import { isLocale, locales } from "./locales";
import { texts } from "./texts";

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, before = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[before + key, value]] : flat(value, `${before + key}.`),
  );
}
const said = Object.fromEntries(locales.map((locale) => [locale, new Map(flat(texts[locale]))]));
const english = said.en ?? new Map<string, string>();
const others = locales.filter((locale) => locale !== "en");
const every = [...english.keys()];
const missing = (keys: string[]) => keys.filter((key) => locales.some((locale) => !said[locale]?.has(key)));

/** Keys that no code writes out, by what they begin with, and where they are made. */
const madeElsewhere: Record<string, string> = {
  "mail.": "a message's kind and channel make the key",
  "shared.answer.": "the fields of an imported list",
  "language.": "the language itself, read as it stands",
};

describe("the texts", () => {
  it("have every key in every language", () => {
    const keys = new Set(locales.flatMap((locale) => [...(said[locale]?.keys() ?? [])]));
    expect(keys.size).toBeGreaterThan(200);
    expect(missing([...keys])).toEqual([]);
  });

  it("ask for the same values in every language", () => {
    const wanted = (text: string | undefined) => [...icuArguments(text ?? "")].sort().join(" ");
    // How a day is put together is each language's own: Czech asks for the hour to find its preposition.
    const shared = every.filter((key) => !key.startsWith("dates."));
    const differing = shared.flatMap((key) =>
      others
        .filter((locale) => wanted(said[locale]?.get(key)) !== wanted(english.get(key)))
        .map((locale) => `${locale} ${key}`),
    );
    expect(differing).toEqual([]);
  });

  it("exist and get their values wherever code asks for one by name", () => {
    const uses = writtenUses();
    expect(uses.length).toBeGreaterThan(100);
    expect(uses.filter(({ key }) => !english.has(key)).map(({ place, key }) => `${place} ${key}`)).toEqual(
      [],
    );
    const lacking = uses.filter(({ key, values }) =>
      [...icuArguments(english.get(key) ?? "")].some(
        (name) => values && !name.startsWith("<") && !values.includes(name),
      ),
    );
    expect(lacking.map(({ place, key }) => `${place} ${key}`)).toEqual([]);
  });

  it("are all used", () => {
    const { exact, made } = writtenTexts();
    const isWritten = (text: string) => exact.has(text) || made.some((pattern) => pattern.test(text));
    const listed = Object.keys(madeElsewhere);
    const isUsed = (key: string) => {
      const parts = key.split(".");
      return parts.some(
        (_, cut) =>
          cut > 0 && isWritten(parts.slice(0, cut).join(".")) && isReached(parts.slice(cut), isWritten),
      );
    };
    const idle = every.filter((key) => !listed.some((prefix) => key.startsWith(prefix)) && !isUsed(key));
    expect(idle).toEqual([]);
  });

  it("leave nothing in English where another language is spoken", () => {
    const words = /\b(the|and|your|you|with|from|this|that|have|for|are|was)\b/i;
    // The same in every language: names, abbreviations, values alone.
    const bare = (text: string) => text.replace(/\{[^{}]*\}|[^\p{L}]/gu, "");
    const same = (key: string, text: string) => text === english.get(key) && /[a-z]{5}/.test(bare(text));
    const left = others.flatMap((locale) =>
      [...(said[locale] ?? [])]
        .filter(
          ([key, text]) =>
            words.test(text.replace(/\{\w+/g, "{")) || (same(key, text) && !sameInAll.has(key)),
        )
        .map(([key, text]) => `${locale} ${key}: ${text}`),
    );
    expect(left).toEqual([]);
  });

  it("are Russian in Russian", () => {
    const latinOnly = [...(said.ru ?? [])].filter(
      ([key, text]) =>
        /[a-z]{4}/.test(text.replace(/\{[^{}]*\}/g, "")) &&
        !/\p{Script=Cyrillic}/u.test(text) &&
        !sameInAll.has(key),
    );
    expect(latinOnly).toEqual([]);
  });
});

/** How a language is written down for the machine, and what the product is called. */
const sameInAll = new Set(["language.intl", "language.shortMonth", "desk.ticket.system"]);

describe("a language", () => {
  it("is a file, and no code treats one apart from the others", () => {
    expect(readdirSync("lib/i18n/messages").sort()).toEqual(locales.map((locale) => `${locale}.json`).sort());
    const comparing = ["app", "lib"]
      .flatMap(filesIn)
      .filter((file) => isCode(file) && !isTest(file))
      .filter((file) =>
        nodesOf(syntaxOf(file))
          .filter(({ type }) => type === "BinaryExpression" || type === "SwitchCase")
          .some((node) =>
            [node.left, node.right, node.test].some((side) => isLocale((side as Syntax | null)?.value)),
          ),
      );
    expect(comparing).toEqual([]);
  });
});

/** The rest of a key is written as it stands, or the value of an enum chooses its last word. */
function isReached(rest: string[], isWritten: (text: string) => boolean): boolean {
  const values = new Set([...enums().flatMap((one) => one.values), ...locales]);
  return isWritten(rest.join(".")) || (rest.length === 1 && values.has(rest[0] ?? ""));
}

/** Where the values of an enum have their names. */
const labels: Record<string, string> = {
  TicketType: "shared.ticketType",
  TicketStatus: "shared.status",
  Severity: "shared.severity",
  Priority: "shared.priority",
  Channel: "shared.channel",
  Segment: "shared.segment",
  ReplyChannel: "shared.replyChannel",
  MessageChannel: "shared.replyChannel",
  DeliveryState: "shared.deliveryState",
  CallbackState: "shared.callbackState",
  CallOutcome: "shared.callOutcome",
  StaffRole: "shared.role",
  MoveCause: "promise.cause",
  ClaimOutcome: "promise.desk.outcome",
  SpamSign: "proof.sign",
  Disclosure: "fraud.disclosure",
  OpeningReason: "fraud.reasons",
  GatewayKind: "gateways.kind",
  MailSecurity: "mailbox.settings",
  InboundMailState: "mailbox.settings.counts",
};
const withoutLabel: Record<string, string> = {
  FallbackStep: "the list of undelivered answers has a sentence for each",
  FileState: "what is clean carries no mark, and the others have a sentence each",
  FileStorage: "where a file lies is nobody's to read",
  ActorKind: "the history names the person, or says in its sentence who did it",
  MessageKind: "its forms are the texts of mail.json",
  NoteKind: "each kind has a sentence of its own",
  DeadlineKind: "each clock has a sentence of its own",
  NoticeState: "open ones and closed ones stand under headings of their own",
  QuestionnaireState: "the desk says in a sentence when each version was asked",
  RatingOccasion: "the desk says in a sentence what was asked about",
  RatingChannel: "the history says in its sentence how the rating came",
  InboundState: "only what nobody could place is shown, on a page of its own",
  MailDecision: "each decision is a button of its own",
  ProofPurpose: "each page that asks for a code says what it is for",
};

describe("a name for every value", () => {
  it("of every enum of the schema", () => {
    const unknown = enums().filter(({ name }) => !labels[name] && !withoutLabel[name]);
    expect(unknown.map(({ name }) => name)).toEqual([]);
    const keys = enums().flatMap(({ name, values }) =>
      labels[name] ? values.map((value) => `${labels[name]}.${value}`) : [],
    );
    expect(missing(keys)).toEqual([]);
  });

  it("of every kind of message, by e-mail and by SMS", () => {
    const kinds = enums().find(({ name }) => name === "MessageKind")?.values ?? [];
    expect(kinds.length).toBeGreaterThan(2);
    expect(
      missing(kinds.flatMap((kind) => ["subject", "email", "sms"].map((form) => `mail.${kind}.${form}`))),
    ).toEqual([]);
  });

  it("of every event in the history of a ticket", () => {
    const declared = nodesOf(syntaxOf("lib/audit/recording.ts")).find(
      (node) => node.type === "TSTypeAliasDeclaration" && nameOf(at(node, "id")) === "EventKind",
    );
    const kinds = ((declared && at(declared, "typeAnnotation").types) as Syntax[]).map((one) =>
      nameOf(at(one, "literal")),
    );
    expect(kinds.length).toBeGreaterThan(15);
    const ofTickets = kinds.filter(
      (kind) => !/^(staff|settings|questionnaire|notice|gateway|circuit|outage)/.test(kind),
    );
    // A decision is told by what was decided.
    const names = ofTickets.flatMap((kind) => (kind === "callDecided" ? ["callAgain", "giveUp"] : [kind]));
    expect(missing(names.map((name) => `desk.events.${name}`))).toEqual([]);
  });
});
