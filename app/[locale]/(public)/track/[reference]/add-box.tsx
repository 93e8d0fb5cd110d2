import { newFormToken } from "@/app/_doors/form-token";
import { listed } from "@/app/_doors/uploads/listed";
import { attachmentWords } from "@/app/_ui/attachments/attachment-words";
import { Attachments } from "@/app/_ui/attachments/attachments";
import { LongText } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { type FormAction, LiveForm, SendButton } from "@/app/_ui/live-form";
import type { ShownFile } from "@/lib/files/shown";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";

type Props = {
  locale: Locale;
  settings: Settings;
  /** Takes the words, with the files that wait beside them. */
  action: FormAction;
  /** Where files go, and without scripts the words with them. */
  door: string;
  words: { label: string; hint: string; send: string };
  /** What is done here is not what most come for. */
  second?: boolean;
  /** Nobody knows whose ticket it is, nor shall a file tell. */
  anonymous?: boolean;
  /** What waits to be sent with the next words. */
  files: ShownFile[];
  /** Why files that came with the last ones were not taken, in words. */
  problems: string[];
};

/** Room for more words, and files with them. Without scripts both go through the door for files at once. */
export function AddBox({ locale, settings, action, door, words, second, anonymous, files, problems }: Props) {
  const form = translator(locale, "public.form");
  const errors = problems.map((text) => ({ field: "files", text }));
  return (
    <section className="section no-print" id="add">
      <LiveForm
        action={action}
        initial={{ ...freshForm(newFormToken()), errors }}
        words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
      >
        <LongText name="text" label={words.label} hint={words.hint} rows={5} />
        {settings.attachments.most > 0 && (
          <Attachments
            door={door}
            files={listed(locale, files)}
            problems={problems}
            {...attachmentWords(locale, settings, anonymous)}
          />
        )}
        <div className="send">
          <SendButton sending={form("sending")} door={door} second={second ?? false}>
            {words.send}
          </SendButton>
        </div>
      </LiveForm>
    </section>
  );
}
