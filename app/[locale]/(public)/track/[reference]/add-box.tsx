import { newFormToken } from "@/app/_doors/form-token";
import { listed } from "@/app/_doors/uploads/listed";
import { trackDoor } from "@/app/_doors/uploads/upload-doors";
import { attachmentWords } from "@/app/_ui/attachments/attachment-words";
import { Attachments } from "@/app/_ui/attachments/attachments";
import { LongText } from "@/app/_ui/form-controls";
import { freshForm } from "@/app/_ui/form-state";
import { LiveForm, SendButton } from "@/app/_ui/live-form";
import type { ShownFile } from "@/lib/files/shown";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { addText } from "./actions";

type Props = {
  locale: Locale;
  settings: Settings;
  reference: string;
  /** The ticket has ended, and what is written opens it again. */
  reopens: boolean;
  /** What waits to be sent with the next words. */
  files: ShownFile[];
  /** Why files that came with the last ones were not taken, in words. */
  problems: string[];
};

/** Room for more words, and files with them. Without scripts both go through the door for files at once. */
export function AddBox({ locale, settings, reference, reopens, files, problems }: Props) {
  const t = translator(locale, "public.tracker");
  const again = translator(locale, "following.reopen");
  const form = translator(locale, "public.form");
  const door = trackDoor(locale, reference);
  const errors = problems.map((text) => ({ field: "files", text }));
  return (
    <section className="section no-print" id="add">
      <LiveForm
        action={addText.bind(null, locale, reference)}
        initial={{ ...freshForm(newFormToken()), errors }}
        words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
      >
        <LongText
          name="text"
          label={reopens ? again("label") : t("add")}
          hint={reopens ? again("hint") : t("addHint")}
          rows={5}
        />
        {settings.attachments.most > 0 && (
          <Attachments
            door={door}
            files={listed(locale, files)}
            problems={problems}
            {...attachmentWords(locale, settings)}
          />
        )}
        <div className="send">
          <SendButton sending={form("sending")} door={door} second={reopens}>
            {reopens ? again("send") : t("addSend")}
          </SendButton>
        </div>
      </LiveForm>
    </section>
  );
}
