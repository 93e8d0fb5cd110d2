import { Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import type { StaffActor } from "@/lib/access/actor";
import { visibleTypes } from "@/lib/access/visibility";
import { ReplyChannel, TicketStatus } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";
import type { Assignee } from "@/lib/staff/assignees";
import type { QueueFilter } from "@/lib/tickets/queue";
import { isNarrowed } from "./queue-address";

type Props = { actor: StaffActor; filter: QueueFilter; people: Assignee[]; folded: boolean };

/** Narrows the list. A plain form that asks for the same page with the choices in its address. */
export function QueueFilterForm({ actor, filter, people, folded }: Props) {
  const t = translator(actor.locale, "desk.queue");
  const say = translator(actor.locale, "shared");
  const choices = [
    {
      name: "type",
      value: filter.type,
      options: visibleTypes(actor).map((type) => [type, say(`ticketType.${type}`)]),
    },
    {
      name: "status",
      value: filter.status,
      options: Object.values(TicketStatus).map((one) => [one, say(`status.${one}`)]),
    },
    {
      name: "channel",
      value: filter.channel,
      options: Object.values(ReplyChannel).map((one) => [one, say(`replyChannel.${one}`)]),
    },
    {
      name: "assignee",
      value: filter.assignee,
      options: [
        ["me", t("me")],
        ["nobody", t("nobody")],
        ...people.filter(({ id }) => id !== actor.id).map(({ id, name }) => [id, name]),
      ],
    },
  ];
  const selects = (
    <>
      {choices.map(({ name, value, options }) => (
        <label key={name} className="grid min-w-0 gap-0.5">
          <span className="text-[12px] text-muted">{t(name)}</span>
          <select name={name} defaultValue={value ?? ""} className="input">
            <option value="">{t("all")}</option>
            {options.map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className="flex min-h-[30px] items-center gap-1.5 text-[13px] min-[900px]:whitespace-nowrap">
        <input
          type="checkbox"
          name="overdue"
          value="1"
          defaultChecked={filter.overdue === "1"}
          className="size-4"
        />
        {t("overdue")}
      </label>
      <label className="flex min-h-[30px] items-center gap-1.5 text-[13px] min-[900px]:whitespace-nowrap">
        <input
          type="checkbox"
          name="soon"
          value="1"
          defaultChecked={filter.soon === "1"}
          className="size-4"
        />
        {t("soon")}
      </label>
      <span className="col-span-full flex flex-wrap items-center gap-1 min-[900px]:col-auto">
        <button type="submit" className="button">
          {t("show")}
        </button>
        {isNarrowed(filter) && (
          <Link href="/desk/queue" prefetch={false} className="button button-quiet" data-command={t("clear")}>
            {t("clear")}
          </Link>
        )}
      </span>
    </>
  );
  const narrowedBesidesWords = isNarrowed({ ...filter, q: undefined });
  return (
    // Another choice is another form: the fields must not keep what an earlier address said.
    <Form action="/desk/queue" key={JSON.stringify(filter)} role="search" className="grid gap-2">
      <label className="relative block">
        <span className="sr-only">{t("search")}</span>
        <Search
          aria-hidden="true"
          size={15}
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={200}
          placeholder={t("searchHint")}
          className="input w-full pl-8"
          data-keys="/"
          data-command={t("search")}
        />
      </label>
      {folded ? (
        <details open={narrowedBesidesWords}>
          <summary className="cursor-pointer text-[13px] text-muted">{t("filter")}</summary>
          <div className="mt-1.5 grid grid-cols-2 items-end gap-2">{selects}</div>
        </details>
      ) : (
        <details open={narrowedBesidesWords} className="unfolds">
          <summary className="cursor-pointer text-[13px] text-muted">{t("filter")}</summary>
          <div className="unfolds-inside mt-1.5 items-end gap-2">{selects}</div>
        </details>
      )}
    </Form>
  );
}
