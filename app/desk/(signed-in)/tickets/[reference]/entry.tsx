import type { ReactNode } from "react";
import { SentFiles } from "@/app/_ui/attachments/sent-files";
import { keepTogether } from "@/app/_ui/keep-together";
import { SealedMark } from "@/app/desk/_parts/sealed-mark";
import { WrittenText } from "@/app/desk/_parts/written-text";
import type { ShownFile } from "@/lib/files/shown";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { WholeMail } from "@/lib/mailbox/whole-mail";
import type { Settings } from "@/lib/settings/schema";
import type { DeskTicket } from "@/lib/tickets/reading";
import type { Entry } from "./conversation-entries";
import { MessageState } from "./message-state";
import type { Saying } from "./saying";
import { WholeMailFold } from "./whole-mail-fold";

type Props = {
  entry: Entry;
  ticket: DeskTicket;
  files: ShownFile[];
  mails: WholeMail[];
  settings: Pick<Settings, "attachments">;
  saying: Saying;
};

/** One thing that was said or done. */
export function ConversationEntry({ entry, ticket, files, mails, settings, saying }: Props) {
  const { locale } = saying;
  const noteId = entry.kind === "filed" ? null : entry.id;
  const itsFiles = (
    <SentFiles
      locale={locale}
      files={files.filter((file) => file.noteId === noteId)}
      path="/desk/files"
      marks
    />
  );
  const mail = mails.find((one) => one.noteId === noteId);
  const whole = mail && <WholeMailFold {...{ mail, settings, locale }} said={wordsIn(entry)} />;
  const t = translator(locale, "desk.entry");
  const sealed = translator(locale, "fraud.desk");
  if (entry.kind === "filed") {
    const channel = translator(locale, "shared.channel")(ticket.channel);
    return (
      <Said
        kind="customer"
        who={t("wrote", { channel })}
        at={entry.at}
        saying={saying}
        lang={ticket.locale}
        text={entry.text}
      >
        {itsFiles}
        {whole}
      </Said>
    );
  }
  if (entry.kind === "customer") {
    return (
      <Said
        kind="customer"
        who={t("added")}
        at={entry.at}
        saying={saying}
        lang={ticket.locale}
        text={entry.text}
      >
        {itsFiles}
        {whole}
      </Said>
    );
  }
  if (entry.kind === "internal") {
    return (
      <Said
        kind="internal"
        who={entry.author ?? ""}
        what={t("internal")}
        at={entry.at}
        saying={saying}
        text={entry.text}
      >
        {itsFiles}
      </Said>
    );
  }
  if (entry.kind === "notice") return <Notice entry={entry} saying={saying} />;
  if (entry.kind === "attempt") return <Attempt entry={entry} saying={saying} />;
  return (
    <Said
      kind="answer"
      who={entry.author ?? ""}
      what={[wayOf(entry, saying), outcomeOf(entry, saying)].filter(Boolean).join(" · ")}
      at={entry.at}
      saying={saying}
      lang={ticket.locale}
      text={entry.text}
    >
      {itsFiles}
      {entry.messages.map((message) => (
        <MessageState key={message.id} message={message} saying={saying} />
      ))}
      {entry.way === "receipt" && (
        <p className={`text-[12.5px] ${entry.arrivedAt ? "text-good" : "text-muted"}`}>
          {entry.arrivedAt
            ? sealed("read", {
                when: keepTogether(sayMoment(locale, entry.arrivedAt, saying.timeZone, saying.now)),
              })
            : sealed("waits")}
        </p>
      )}
      {entry.way === "call" && entry.arrivedAt && (
        <p className="text-[12.5px] text-good">
          {t("arrived", {
            when: keepTogether(sayMoment(locale, entry.arrivedAt, saying.timeZone, saying.now)),
          })}
        </p>
      )}
    </Said>
  );
}

const wordsIn = (entry: Entry): string => ("text" in entry ? entry.text : "");

const outcomeOf = ({ outcome }: Extract<Entry, { kind: "answer" }>, { locale }: Saying): string =>
  outcome ? translator(locale, "promise.desk.outcome")(outcome) : "";

function wayOf(entry: Extract<Entry, { kind: "answer" }>, { locale }: Saying): string {
  const t = translator(locale, "desk.entry");
  if (entry.way === "none") return t("recorded");
  if (entry.way === "receipt") return translator(locale, "fraud.desk")("byReceipt");
  if (entry.way === "withdrawnCall") return t("callWithdrawn");
  if (entry.way === "call") return entry.arrivedAt ? t("call") : t("callWords");
  const channel = entry.messages[0]?.channel ?? "email";
  return t("answerBy", { channel: translator(locale, "shared.replyChannel")(channel) });
}

type SaidProps = {
  kind: "customer" | "answer" | "internal";
  who: string;
  what?: string;
  at: Date;
  saying: Saying;
  lang?: string;
  text: string;
  children?: ReactNode;
};

function Said({ kind, who, what, at, saying, lang, text, children }: SaidProps) {
  const label = translator(saying.locale, "desk.entry")("wholeText");
  return (
    <li className={`entry entry-${kind}`}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-[12.5px]">
        <span className="font-semibold">{who}</span>
        {what && <span className="text-muted">{what}</span>}
        <time dateTime={at.toISOString()} className="ml-auto text-muted tabular-nums">
          {keepTogether(sayMoment(saying.locale, at, saying.timeZone, saying.now))}
        </time>
      </p>
      {text === "" ? (
        <p className="my-1 text-[13px]">
          <SealedMark locale={saying.locale} />
        </p>
      ) : (
        <WrittenText text={text} lang={lang} label={label} />
      )}
      {children}
    </li>
  );
}

function Notice({ entry, saying }: { entry: Extract<Entry, { kind: "notice" }>; saying: Saying }) {
  return (
    <li className="entry-aside">
      <details>
        <summary className="cursor-pointer text-[12.5px] text-muted">{acknowledged(entry, saying)}</summary>
        <div className="mt-1.5 border-l-2 border-rule pl-3">
          <p className="entry-text text-[13px]" lang={entry.message.locale}>
            {entry.message.text.replaceAll(/⟦\w+⟧/g, "…")}
          </p>
          <MessageState message={entry.message} saying={saying} />
        </div>
      </details>
    </li>
  );
}

function acknowledged(
  { message, at }: Extract<Entry, { kind: "notice" }>,
  { locale, timeZone, now }: Saying,
): string {
  const channel = translator(locale, "shared.replyChannel")(message.channel);
  const state = translator(locale, "shared.deliveryState")(message.state);
  const words =
    message.kind === "acknowledgement"
      ? translator(locale, "desk.entry")("acknowledgement", { channel })
      : translator(locale, "promise.desk.notice")(message.kind, { channel });
  return `${words} · ${state} · ${keepTogether(sayMoment(locale, at, timeZone, now))}`;
}

function Attempt({ entry, saying }: { entry: Extract<Entry, { kind: "attempt" }>; saying: Saying }) {
  const { number, outcome, said, staff } = entry.attempt;
  const words = translator(saying.locale, "shared.callOutcome")(outcome);
  return (
    <li className="entry-aside text-[12.5px] text-muted">
      {translator(saying.locale, "desk.entry")("attempt", { number, outcome: words })} · {staff.name} ·{" "}
      {keepTogether(sayMoment(saying.locale, entry.at, saying.timeZone, saying.now))}
      {said && <p className="entry-text text-[13px] text-ink">{said}</p>}
    </li>
  );
}
