import { transaction } from "@/lib/core/db";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { optIn, optOut } from "@/lib/messages/opting-out";
import { writeMessage } from "@/lib/messages/writing";
import { readSettings } from "@/lib/settings/reading";
import { lastSentTo } from "./last-sent";

type Wish = { wants: "stop" | "start"; locale: Locale };

/** Letters alone, without marks and in capitals: "stop!" is "STOP", "Odhlásit" is "ODHLASIT". */
const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toUpperCase();

/** Is a whole short message a word that stops our messages, or lets them come again? In any of our languages. */
export function wishOf(text: string): Wish | null {
  const said = bare(text);
  for (const locale of locales) {
    const t = translator(locale, "following.inbound");
    for (const wants of ["stop", "start"] as const)
      if (t(wants).split(",").map(bare).includes(said)) return { wants, locale };
  }
  return null;
}

/** Does what a number wishes, and confirms it once: a wish that is said again changes nothing and costs nothing. */
export async function obey({ wants, locale: spoken }: Wish, sender: string, now: Date): Promise<void> {
  if (!/^\+[1-9][0-9]{6,14}$/.test(sender)) return;
  const { operator } = await readSettings();
  const last = await lastSentTo(sender);
  const locale = (last?.locale as Locale | undefined) ?? spoken;
  await transaction(async (tx) => {
    const isNew = wants === "stop" ? await optOut(tx, sender, now) : await optIn(tx, sender);
    if (!isNew) return;
    const text = translator(locale, "mail.smsOptOut")(wants === "stop" ? "sms" : "smsStart", {
      operator: operator.name,
    });
    const message = { kind: "smsOptOut", channel: "sms", address: sender, locale, subject: null } as const;
    await writeMessage(tx, { ...message, text, ticket: null }, now);
  });
}
