import {
  Bot,
  Inbox,
  LockKeyholeOpen,
  LogOut,
  MailQuestionMark,
  MailWarning,
  Megaphone,
  Menu,
  MessageSquareWarning,
  Phone,
  RadioTower,
  Settings as SettingsMark,
  Star,
  UserRound,
  UsersRound,
} from "lucide-react";
import { newFormToken } from "@/app/_doors/form-token";
import type { StaffActor } from "@/lib/access/actor";
import type { CallbackCounts } from "@/lib/callbacks/listing";
import { mayReadRatings } from "@/lib/following/low-ratings";
import { translator } from "@/lib/i18n/translator";
import { logoPath } from "@/lib/settings/logo";
import type { Settings } from "@/lib/settings/schema";
import type { QueueCounts } from "@/lib/tickets/queue";
import { CommandsButton } from "./commands-button";
import { NavLink } from "./nav-link";
import { signOut } from "./session-actions";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

type Props = {
  actor: StaffActor;
  operator: Settings["operator"];
  queue: QueueCounts;
  calls: CallbackCounts;
  undelivered: number;
  keptSms: number;
  keptMail: number;
  suspects: number;
  theme: Theme | undefined;
};

const icon = { "aria-hidden": true, size: 17, strokeWidth: 1.75 } as const;

/** Where one can go at the desk, and how much waits there. */
export function Nav({
  actor,
  operator,
  queue,
  calls,
  undelivered,
  keptSms,
  keptMail,
  suspects,
  theme,
}: Props) {
  const t = translator(actor.locale, "desk.nav");
  const kept = translator(actor.locale, "following.desk")("kept");
  const keptMails = translator(actor.locale, "mailbox.desk")("title");
  const logo = logoPath(operator.logo);
  const rest = <Rest actor={actor} theme={theme} />;
  return (
    <nav className="nav" aria-label={t("label")}>
      <div className="nav-main">
        <p className="nav-name">
          {/* biome-ignore lint/performance/noImgElement: a small picture of the operator's, already of its size */}
          {logo && <img src={logo} alt="" className="h-5 w-auto" />}
          {operator.name}
        </p>
        <ul className="nav-list">
          <li>
            <NavLink href="/desk/queue" label={t("queue")} command={t("queue")} keys="g q" count={queue.open}>
              <Inbox {...icon} />
            </NavLink>
          </li>
          <li className="nav-sub">
            <NavLink
              href="/desk/queue?overdue=1"
              label={t("overdue")}
              command={`${t("queue")}: ${t("overdue")}`}
              count={queue.overdue}
              loud={queue.overdue > 0}
            />
          </li>
          <li className="nav-sub">
            <NavLink
              href="/desk/queue?soon=1"
              label={t("soon")}
              command={`${t("queue")}: ${t("soon")}`}
              count={queue.soon}
              loud={queue.soon > 0}
            />
          </li>
          <li className="nav-sub">
            <NavLink
              href="/desk/queue?assignee=me"
              label={t("mine")}
              command={`${t("queue")}: ${t("mine")}`}
              count={queue.mine}
            />
          </li>
          <li className="nav-sub">
            <NavLink
              href="/desk/queue?assignee=nobody"
              label={t("unassigned")}
              command={`${t("queue")}: ${t("unassigned")}`}
              count={queue.unassigned}
            />
          </li>
          <li>
            <NavLink
              href="/desk/callbacks"
              label={t("callbacks")}
              command={t("callbacks")}
              keys="g c"
              count={calls.open}
              loud={calls.due > 0}
            >
              <Phone {...icon} />
            </NavLink>
          </li>
          <li>
            <NavLink
              href="/desk/undelivered"
              label={t("undelivered")}
              command={t("undelivered")}
              keys="g u"
              count={undelivered}
              loud={undelivered > 0}
            >
              <MailWarning {...icon} />
            </NavLink>
          </li>
          {keptSms > 0 && (
            <li>
              <NavLink href="/desk/sms" label={kept} command={kept} count={keptSms} loud>
                <MessageSquareWarning {...icon} />
              </NavLink>
            </li>
          )}
          {keptMail > 0 && (
            <li>
              <NavLink href="/desk/mail" label={keptMails} command={keptMails} count={keptMail} loud>
                <MailQuestionMark {...icon} />
              </NavLink>
            </li>
          )}
          <li>
            <NavLink href="/desk/spam" label={t("spam")} command={t("spam")} keys="g s" count={suspects}>
              <Bot {...icon} />
            </NavLink>
          </li>
        </ul>
      </div>
      <details className="nav-more nav-narrow">
        <summary className="nav-link" aria-label={t("menu")}>
          <Menu {...icon} />
        </summary>
        <div className="nav-rest">{rest}</div>
      </details>
      <div className="nav-wide">{rest}</div>
    </nav>
  );
}

/** What one goes to less often. */
function Rest({ actor, theme }: Pick<Props, "actor" | "theme">) {
  const t = translator(actor.locale, "desk.nav");
  return (
    <>
      <CommandsButton label={t("commands")} />
      <ul className="nav-list flex-col">
        {actor.role === "supervisor" && (
          <li>
            <NavLink href="/desk/openings" label={t("openings")} command={t("openings")}>
              <LockKeyholeOpen {...icon} />
            </NavLink>
          </li>
        )}
        {mayReadRatings(actor) && (
          <li>
            <NavLink href="/desk/ratings" label={t("ratings")} command={t("ratings")}>
              <Star {...icon} />
            </NavLink>
          </li>
        )}
        <li>
          <NavLink href="/desk/channels" label={t("channels")} command={t("channels")}>
            <RadioTower {...icon} />
          </NavLink>
        </li>
        <li>
          <NavLink href="/desk/notices" label={t("notices")} command={t("notices")}>
            <Megaphone {...icon} />
          </NavLink>
        </li>
        {actor.role === "administrator" && (
          <>
            <li>
              <NavLink href="/desk/people" label={t("people")} command={t("people")}>
                <UsersRound {...icon} />
              </NavLink>
            </li>
            <li>
              <NavLink href="/desk/settings" label={t("settings")} command={t("settings")}>
                <SettingsMark {...icon} />
              </NavLink>
            </li>
          </>
        )}
        <li>
          <NavLink href="/desk/me" label={actor.name} command={t("me")}>
            <UserRound {...icon} />
          </NavLink>
        </li>
      </ul>
      <form action={signOut}>
        <input type="hidden" name="formToken" value={newFormToken()} />
        <button
          type="submit"
          className="nav-link cursor-pointer"
          title={t("signOut")}
          data-command={t("signOut")}
        >
          <LogOut {...icon} />
          <span className="nav-label">{t("signOut")}</span>
        </button>
      </form>
      <ThemeSwitch locale={actor.locale} theme={theme} />
    </>
  );
}
