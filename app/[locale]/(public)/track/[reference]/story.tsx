import { SentFiles } from "@/app/_ui/attachments/sent-files";
import { keepTogether } from "@/app/_ui/keep-together";
import type { ShownFile } from "@/lib/files/shown";
import { sayMoment, sayOn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { type Translator, translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { maskAddress } from "@/lib/tickets/masking";
import { sayOutcome } from "@/lib/tickets/outcome";
import { formatReference } from "@/lib/tickets/reference";
import type { TrackedTicket } from "@/lib/tickets/tracking";
import { Answers } from "./answers";
import { Moved } from "./moved";
import { sayFallback } from "./say-fallback";

type Props = {
  ticket: TrackedTicket;
  files: ShownFile[];
  /** Where its files are, within the language; on the tracker unless told otherwise. */
  filesAt?: string;
  locale: Locale;
  settings: Settings;
  now: Date;
};
type Entry = TrackedTicket["conversation"][number];

/** What was said and done, in the order of time. */
export function Story({ ticket, files, filesAt, locale, settings, now }: Props) {
  const t = translator(locale, "public.tracker");
  const say = (date: Date) => keepTogether(sayMoment(locale, date, settings.calendar.timeZone, now));
  const sayArrival = (date: Date) => keepTogether(sayOn(locale, date, settings.calendar.timeZone, now));
  const path = `/${locale}${filesAt ?? `/track/${formatReference(ticket.reference)}/files`}`;
  const filesOf = (noteId: string | null) => (
    <SentFiles
      locale={locale}
      files={files.filter((file) => file.noteId === noteId)}
      path={path}
      marks={false}
    />
  );
  return (
    <section className="section" aria-labelledby="story">
      <h2 id="story">{t("story")}</h2>
      <ol className="story">
        <li>
          <h3>{t("youWrote")}</h3>
          <Time date={ticket.creationDate} said={say(ticket.creationDate)} />
          <Answers ticket={ticket} locale={locale} settings={settings} />
          <p className="as-said">{ticket.description}</p>
          {filesOf(null)}
        </li>
        {inOrder(ticket).map((entry) =>
          "until" in entry ? (
            <Moved key={entry.id} move={entry} ticket={ticket} locale={locale} settings={settings} now={now}>
              <Time date={entry.creationDate} said={say(entry.creationDate)} />
            </Moved>
          ) : (
            <li key={entry.id} className={entry.kind === "answer" ? "ours" : undefined}>
              <h3>{heading(entry, t)}</h3>
              <Time date={entry.creationDate} said={say(entry.creationDate)} />
              {entry.outcome && (
                <p className="as-said">
                  <strong>{sayOutcome(locale, entry.outcome)}</strong>
                </p>
              )}
              {entry.text && <p className="as-said">{entry.text}</p>}
              {filesOf(entry.id)}
              {entry.deliveryState && entry.channel !== "phone" && (
                <p className="delivery">{delivery(entry, t, sayArrival)}</p>
              )}
              {entry.fallback && (
                <p className="delivery">{sayFallback(locale, entry.fallback, settings, now)}</p>
              )}
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

const inOrder = ({ conversation, moves }: TrackedTicket) =>
  [...conversation, ...moves].sort((a, b) => a.creationDate.getTime() - b.creationDate.getTime());

const Time = ({ date, said }: { date: Date; said: string }) => (
  <time className="quiet small" dateTime={date.toISOString()}>
    {said}
  </time>
);

const ways = { sms: "bySms", email: "byEmail", phone: "byPhone" };

function heading({ kind, channel, asks }: Entry, t: Translator): string {
  if (kind === "customer") return t("youAdded");
  if (channel === "phone" && !asks) return t("weCalled");
  const did = t(asks ? "weAsked" : "weAnswered");
  return channel ? `${did} ${t(ways[channel])}` : did;
}

function delivery(entry: Entry, t: Translator, say: (date: Date) => string): string {
  const { deliveryState, deliveredAt, creationDate, channel, waitsUntil } = entry;
  if (waitsUntil) return t("waitsUntil", { moment: say(waitsUntil) });
  const address = maskAddress(channel ?? "email", entry.address ?? "");
  return t(`delivery.${deliveryState}`, { address, moment: say(deliveredAt ?? creationDate) });
}
