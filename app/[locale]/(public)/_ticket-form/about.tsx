import { LongText, Options, PartField, Picker, TextField, Together } from "@/app/_ui/form-controls";
import { Optional } from "@/app/_ui/optional";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { offeredCurrencies } from "@/lib/questionnaires/currencies";
import { localDay } from "@/lib/settings/calendar";
import type { Settings } from "@/lib/settings/schema";
import { desiredRemedies, topicsOf } from "@/lib/tickets/questionnaire";

type Props = { ticketType: TicketType; locale: Locale; settings: Settings; now: Date };

/**
 * The questionnaire of a type, and the message. No field is `autocomplete="off"`: browsers do not give such a field
 * back what was typed when somebody goes back to the form, and what is sent then is another message.
 */
export function About({ ticketType, locale, settings, now }: Props) {
  const t = translator(locale, `public.${ticketType}`);
  const form = translator(locale, "public.form");
  const currency = settings.operator.currency;
  return (
    <div className="part">
      {ticketType === "fraudReport" && (
        <Options
          name="happeningNow"
          label={t("happeningNow")}
          options={[
            { value: "yes", label: t("happeningYes") },
            { value: "no", label: t("happeningNo") },
          ]}
        />
      )}
      <Options
        name="topic"
        label={t("topic")}
        options={labelled(topicsOf[ticketType], locale, `shared.topic.${ticketType}`)}
      />
      {ticketType !== "question" && (
        <Day locale={locale} label={t("occurredOn")} today={localDay(settings.calendar, now)} />
      )}
      {ticketType === "fraudReport" && (
        <>
          <TextField
            name="occurredAt"
            label={<Optional locale={locale}>{t("occurredAt")}</Optional>}
            hint={t("occurredAtHint")}
            className="chars-4"
          />
          <TextField
            name="offender"
            label={<Optional locale={locale}>{t("offender")}</Optional>}
            hint={t("offenderHint")}
            className="chars-20"
            spellCheck={false}
          />
          <Money
            locale={locale}
            label={t("amount")}
            name="moneyLost"
            currencyName="moneyLostCurrency"
            own={currency}
          />
        </>
      )}
      {ticketType === "claim" && (
        <>
          <Money
            locale={locale}
            label={t("amount")}
            name="disputedAmount"
            currencyName="disputedCurrency"
            own={currency}
          />
          <Options
            name="desiredRemedy"
            label={t("desiredRemedy")}
            options={labelled(desiredRemedies, locale, "shared.remedy")}
          />
        </>
      )}
      <LongText
        name="description"
        label={t("description")}
        hint={
          <>
            {t("descriptionHint")} {form("secrets")}
          </>
        }
      />
    </div>
  );
}

const labelled = (values: readonly string[], locale: Locale, namespace: string) =>
  values.map((value) => ({ value, label: translator(locale, namespace)(value) }));

function Day({ locale, label, today }: { locale: Locale; label: string; today: string }) {
  const t = translator(locale, "public.form");
  const example = Number(today.slice(0, 4)) - (today.slice(5) < "03-27" ? 1 : 0);
  return (
    <Together
      name="occurredOn"
      label={<Optional locale={locale}>{label}</Optional>}
      hint={t("dateHint", { example: `27 3 ${example}` })}
      fields={["occurredOnDay", "occurredOnMonth", "occurredOnYear"]}
    >
      <PartField name="occurredOnDay" label={t("day")} inputMode="numeric" className="chars-2" />
      <PartField name="occurredOnMonth" label={t("month")} inputMode="numeric" className="chars-2" />
      <PartField name="occurredOnYear" label={t("year")} inputMode="numeric" className="chars-4" />
    </Together>
  );
}

type MoneyProps = { locale: Locale; label: string; name: string; currencyName: string; own: string };

function Money({ locale, label, name, currencyName, own }: MoneyProps) {
  const t = translator(locale, "public.form");
  return (
    <Together
      name={`${name}Group`}
      label={<Optional locale={locale}>{label}</Optional>}
      fields={[name, currencyName]}
    >
      <PartField name={name} label={t("amount")} inputMode="decimal" className="chars-10" />
      <Picker name={currencyName} label={t("currency")} options={offeredCurrencies(own)} initial={own} />
    </Together>
  );
}
