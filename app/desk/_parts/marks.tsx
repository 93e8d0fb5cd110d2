import {
  BadgeCheck,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleQuestionMark,
  CircleX,
  Hourglass,
  type LucideIcon,
  Mail,
  MessageSquareText,
  Phone,
  Scale,
  ShieldAlert,
} from "lucide-react";
import type { ReplyChannel, TicketStatus, TicketType } from "@/lib/generated/prisma/enums";

const typeIcons: Record<TicketType, LucideIcon> = {
  question: CircleQuestionMark,
  claim: Scale,
  fraudReport: ShieldAlert,
};

const channelIcons: Record<ReplyChannel, LucideIcon> = { sms: MessageSquareText, email: Mail, phone: Phone };

const statusIcons: Record<TicketStatus, LucideIcon> = {
  acknowledged: CircleDashed,
  inProgress: CircleDot,
  pending: Hourglass,
  held: CirclePause,
  resolved: CircleCheck,
  closed: CircleCheck,
  rejected: CircleX,
  cancelled: CircleX,
};

/** A small mark that is read out by its words. */
function Mark({ icon: Icon, words, className }: { icon: LucideIcon; words: string; className?: string }) {
  return (
    <span title={words} className={`inline-flex ${className ?? ""}`}>
      <Icon aria-hidden="true" size={15} strokeWidth={1.75} />
      <span className="sr-only">{words}</span>
    </span>
  );
}

export const TypeMark = ({ type, words }: { type: TicketType; words: string }) => (
  <Mark icon={typeIcons[type]} words={words} />
);

export const ChannelMark = ({ channel, words }: { channel: ReplyChannel; words: string }) => (
  <Mark icon={channelIcons[channel]} words={words} />
);

export const StatusMark = ({ status, words }: { status: TicketStatus; words: string }) => (
  <Mark icon={statusIcons[status]} words={words} />
);

/** Whether it is known who wrote. In a row only the proved one is drawn: what is usual makes no noise. */
export const ProvedMark = ({ proved, words }: { proved: boolean; words: string }) =>
  proved ? (
    <Mark icon={BadgeCheck} words={words} />
  ) : (
    <span className="inline-flex size-[15px]" title={words}>
      <span className="sr-only">{words}</span>
    </span>
  );

/** The first letters of a name, with the name for whoever listens or points. */
export function Initials({ name, words }: { name: string; words: string }) {
  const parts = name.trim().split(/\s+/);
  const letters = [parts.at(0), parts.length > 1 ? parts.at(-1) : ""].map(
    (part) => [...(part ?? "")][0] ?? "",
  );
  return (
    <span
      title={words}
      className="inline-grid size-[22px] place-items-center rounded-full border border-rule text-[9px]/none font-semibold tracking-tighter text-muted"
    >
      <span aria-hidden="true">{letters.join("").toUpperCase()}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
