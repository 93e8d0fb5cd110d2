import "./question-form.css";
import "./questionnaires.css";
import type { ReactNode } from "react";
import { DeskPage } from "@/app/desk/_parts/page";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  title: string;
  lead?: ReactNode;
  back: { href: string; label: string };
  query: Record<string, string | string[] | undefined>;
  /** Beside the page where there is room, below it where there is not. */
  beside?: ReactNode;
  children: ReactNode;
};

const notices = ["started", "published", "dropped", "saved", "added", "removed"];
const problems = ["draftOpen", "gone", "changed", "broken", "expired", "tooMuch"];

/** A page of the editor: it says what was just done, or why it was not. */
export function EditorPage({ locale, title, lead, back, query, beside, children }: Props) {
  const t = translator(locale, "questionnaires");
  const done = notices.find((one) => one === query.done);
  // What was typed and not saved is told about beside it.
  const problem = query.with ? undefined : problems.find((one) => one === query.problem);
  return (
    <DeskPage
      {...{ title, lead, back }}
      wide
      notice={done ? t(`done.${done}`) : null}
      refusal={problem ? t(`refused.${problem}`) : null}
    >
      <title>{title}</title>
      <div className="editor">
        <div>{children}</div>
        {beside}
      </div>
    </DeskPage>
  );
}
