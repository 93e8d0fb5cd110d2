import { Optional } from "@/app/_ui/optional";
import type { Controls } from "@/app/_ui/shown-controls";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { offeredCurrencies } from "@/lib/questionnaires/currencies";
import { type Question, sayText, type Text } from "@/lib/questionnaires/schema";
import { localDay } from "@/lib/settings/calendar";
import type { Settings } from "@/lib/settings/schema";

type Props = {
  question: Question;
  locale: Locale;
  settings: Settings;
  now: Date;
  controls: Controls;
};

/**
 * One question of a questionnaire. No field is `autocomplete="off"`: browsers do not give such a field back what was
 * typed when somebody goes back to the form, and what is sent then is another message.
 */
export function AskedQuestion({ question, locale, settings, now, controls }: Props) {
  const { key, kind } = question;
  const { Options, Ticks, TextField, LongText } = controls;
  const said = (words: Text | null) => (words ? sayText(words, locale) : "");
  const label = question.required ? (
    said(question.label)
  ) : (
    <Optional locale={locale}>{said(question.label)}</Optional>
  );
  const asked = { name: key, label, hint: said(question.hint) || undefined };
  switch (kind) {
    case "choice":
      return <Options {...asked} options={labelled(question.options, said)} />;
    case "several":
      return <Ticks {...asked} options={labelled(question.options, said)} />;
    case "yesNo":
      return <YesNo {...{ asked, locale, Options }} />;
    case "text":
      return <LongText {...asked} rows={5} />;
    case "date":
      return <Day {...{ asked, locale, settings, now, controls }} />;
    case "money":
      return <Sum {...{ asked, locale, settings, controls }} />;
    case "line":
      return <TextField {...asked} spellCheck={false} />;
    case "phone":
      return <TextField {...asked} type="tel" className="chars-20" />;
    case "time":
      return <TextField {...asked} className="chars-4" />;
    case "number":
      return <TextField {...asked} inputMode="numeric" className="chars-10" />;
  }
}

type Asked = { name: string; label: React.ReactNode; hint: string | undefined };

const labelled = (
  options: { value: string; label: Text; hint: Text | null }[],
  said: (words: Text | null) => string,
) => options.map(({ value, label, hint }) => ({ value, label: said(label), hint: said(hint) || undefined }));

function YesNo({ asked, locale, Options }: { asked: Asked; locale: Locale; Options: Controls["Options"] }) {
  const t = translator(locale, "public.form");
  const options = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  return <Options {...asked} options={options} pair />;
}

/** What can stand in a part of a date. */
const parts = [
  { name: "day", right: /^(?:0?[1-9]|[12]\d|3[01])\.?$/, size: "chars-2" },
  { name: "month", right: /^(?:0?[1-9]|1[0-2])\.?$/, size: "chars-2" },
  { name: "year", right: /^\d{4}$/, size: "chars-4" },
] as const;

type PartsProps = { asked: Asked } & Omit<Props, "question">;

function Day({ asked, locale, settings, now, controls }: PartsProps) {
  const t = translator(locale, "public.form");
  const { Together, PartField } = controls;
  const today = localDay(settings.calendar, now);
  const year = Number(today.slice(0, 4)) - (today.slice(5) < "03-27" ? 1 : 0);
  const fields = [`${asked.name}Day`, `${asked.name}Month`, `${asked.name}Year`];
  return (
    <Together {...asked} hint={asked.hint ?? t("dateHint", { example: `27 3 ${year}` })} fields={fields}>
      {parts.map(({ name, right, size }, index) => (
        <PartField
          key={name}
          name={fields[index] ?? ""}
          label={t(name)}
          among={{ fields, right }}
          inputMode="numeric"
          className={size}
        />
      ))}
    </Together>
  );
}

function Sum({ asked, locale, settings, controls }: Omit<PartsProps, "now">) {
  const t = translator(locale, "public.form");
  const { Together, PartField, Picker } = controls;
  const own = settings.operator.currency;
  const currency = `${asked.name}Currency`;
  return (
    <Together {...asked} name={`${asked.name}Group`} fields={[asked.name, currency]}>
      <PartField name={asked.name} label={t("amount")} inputMode="decimal" className="chars-10" />
      <Picker name={currency} label={t("currency")} options={offeredCurrencies(own)} initial={own} />
    </Together>
  );
}
