import { newFormToken } from "@/app/_doors/form-token";
import type { StaffActor } from "@/lib/access/actor";
import { visibleTypes } from "@/lib/access/visibility";
import { Priority, TicketType } from "@/lib/generated/prisma/enums";
import { type Translator, translator } from "@/lib/i18n/translator";
import type { Assignee } from "@/lib/staff/assignees";
import type { DeskTicket } from "@/lib/tickets/reading";
import { nextStatuses } from "@/lib/tickets/status";
import { assign, setPriority, setStatus, setType } from "./actions";

type Props = { actor: StaffActor; ticket: DeskTicket; people: Assignee[]; back: string };

/** What staff can change about a ticket, each where it stands. */
export function FactControls({ actor, ticket, people, back }: Props) {
  const t = translator(actor.locale, "desk.ticket");
  const say = translator(actor.locale, "shared");
  const hidden = { reference: ticket.reference, back, formToken: newFormToken() };
  const common = { hidden, t };
  const owner = ticket.assignee;
  // A person who has left, or may not see this type any more, still owns what they own.
  const known = owner && !people.some(({ id }) => id === owner.id) ? [owner, ...people] : people;
  return (
    <dl className="facts">
      <Control
        {...common}
        name="status"
        action={setStatus}
        value={ticket.status}
        keys="s"
        options={[ticket.status, ...nextStatuses(ticket.status)].map((one) => [one, say(`status.${one}`)])}
      />
      <Control
        {...common}
        name="owner"
        action={assign}
        value={owner?.id ?? ""}
        options={[["", t("nobody")], ...known.map(({ id, name }): Option => [id, name])]}
      >
        {owner?.id !== actor.id && (
          <form action={assign}>
            <Hidden {...hidden} />
            <button
              type="submit"
              name="owner"
              value="me"
              className="fact-button"
              data-keys="i"
              data-command={t("takeIt")}
            >
              {t("takeIt")}
            </button>
          </form>
        )}
      </Control>
      <Control
        {...common}
        name="priority"
        action={setPriority}
        value={ticket.priority}
        options={Object.values(Priority).map((one) => [one, say(`priority.${one}`)])}
      />
      <Control
        {...common}
        name="type"
        action={setType}
        value={ticket.ticketType}
        options={offeredTypes(actor).map((one) => [one, say(`ticketType.${one}`)])}
      />
    </dl>
  );
}

/** Anybody can hand something over as a fraud report, though they will not see it again. */
const offeredTypes = (actor: StaffActor): TicketType[] => [
  ...new Set([...visibleTypes(actor), TicketType.fraudReport]),
];

type Option = [value: string, label: string];
type ControlProps = {
  name: string;
  action: (form: FormData) => Promise<void>;
  hidden: Record<string, string>;
  value: string;
  options: Option[];
  keys?: string;
  t: Translator;
  children?: React.ReactNode;
};

function Control({ name, action, hidden, value, options, keys, t, children }: ControlProps) {
  return (
    <>
      <dt>
        <label htmlFor={`fact-${name}`}>{t(name)}</label>
      </dt>
      <dd className="flex flex-wrap items-center gap-x-2">
        <form
          action={action}
          key={value}
          className="fact-form flex min-w-0 flex-1 basis-40 items-center gap-2"
        >
          <Hidden {...hidden} />
          <select
            id={`fact-${name}`}
            name={name}
            defaultValue={value}
            className="fact-select"
            data-keys={keys}
            data-command-options={t(name)}
          >
            {options.map(([one, label]) => (
              <option key={one} value={one} data-now={one === value ? "" : undefined}>
                {label}
              </option>
            ))}
          </select>
          <button type="submit" className="fact-button">
            {t("change")}
          </button>
        </form>
        {children}
      </dd>
    </>
  );
}

function Hidden(fields: Record<string, string>) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
