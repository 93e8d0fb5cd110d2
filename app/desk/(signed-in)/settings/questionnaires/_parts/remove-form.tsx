import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { remove } from "./edit-actions";

type Props = {
  ticketType: TicketType;
  formToken: string;
  seen: string;
  what: Record<string, string>;
  /** What goes, as the way in and as the button. */
  words: { ask: string; hint: string; button: string };
};

/** Takes something out of the draft, after a second press. */
export function RemoveForm({ ticketType, formToken, seen, what, words }: Props) {
  const hidden = { formToken, ticketType, seen, ...what };
  return (
    <details className="removing">
      <summary>{words.ask}</summary>
      <form action={remove}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-muted">{words.hint}</p>
        <button type="submit" className="button">
          {words.button}
        </button>
      </form>
    </details>
  );
}

/** The words for a question or a topic. */
export function removeWords(locale: Locale, what: "question" | "topic"): Props["words"] {
  const t = translator(locale, "questionnaires.remove");
  return { ask: t(`${what}.ask`), hint: t(`${what}.hint`), button: t(`${what}.button`) };
}
