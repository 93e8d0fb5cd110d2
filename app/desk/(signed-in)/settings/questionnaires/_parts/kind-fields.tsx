import { ArrowDown, ArrowUp, X } from "lucide-react";
import { type Locale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import type { Option, Question } from "@/lib/questionnaires/schema";

type Props = { locale: Locale; question: Question; problems: Map<string, string> };

const kinds = [
  "choice",
  "several",
  "yesNo",
  "line",
  "text",
  "date",
  "time",
  "money",
  "phone",
  "number",
] as const;

/** How a question is answered, and what that needs to know. A style sheet shows what the chosen kind needs. */
export function KindFields({ locale, question, problems }: Props) {
  const t = translator(locale, "questionnaires");
  const maxLength = "maxLength" in question ? question.maxLength : 100;
  const [min, max] = question.kind === "number" ? [question.min, question.max] : [0, 100];
  return (
    <fieldset className="kinds">
      <legend>{t("kind")}</legend>
      <div className="kinds-choice">
        {kinds.map((kind) => (
          <label key={kind} className="tick">
            <input type="radio" name="kind" value={kind} defaultChecked={question.kind === kind} />
            <span>{t(`kinds.${kind}`)}</span>
          </label>
        ))}
      </div>
      <Options {...{ locale, problems }} options={"options" in question ? question.options : []} />
      <div className="kind-line">
        <Figure
          name="maxLength"
          label={t("maxLength")}
          value={maxLength}
          problem={problems.get("maxLength")}
        />
      </div>
      <div className="kind-number">
        <Figure name="min" label={t("least")} value={min} problem={undefined} />
        <Figure name="max" label={t("most")} value={max} problem={problems.get("max")} />
      </div>
    </fieldset>
  );
}

type FigureProps = { name: string; label: string; value: number; problem: string | undefined };

function Figure({ name, label, value, problem }: FigureProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value}
        className="input w-28"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${name}-problem` : undefined}
      />
      {problem && (
        <p id={`${name}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

const icon = { "aria-hidden": true, size: 15, strokeWidth: 1.75 } as const;
const fewest = 2;

type OptionsProps = { locale: Locale; options: Option[]; problems: Map<string, string> };

function Options({ locale, options, problems }: OptionsProps) {
  const t = translator(locale, "questionnaires");
  const blank = { value: "", label: null, hint: null };
  const missing = Math.max(0, fewest - options.length);
  const rows = [...options, ...Array.from({ length: missing }, () => blank)].map((option, index) => ({
    ...option,
    index,
    name: `option-${index}`,
  }));
  return (
    <div className="kind-options" id="options" tabIndex={-1}>
      <p className="options-title">{t("options")}</p>
      {problems.has("options") && <p className="field-problem">{problems.get("options")}</p>}
      <div className="option-row option-heads" aria-hidden="true">
        {locales.map((language) => (
          <span key={language}>{sayLanguage(language)}</span>
        ))}
      </div>
      {rows.map(({ index, name, value, label, hint }) => {
        const wrong = locales.map((language) => problems.get(`${name}-${language}`)).find(Boolean);
        return (
          <div key={name} className="option-row">
            <input type="hidden" name={`${name}-value`} value={value} />
            {locales.map((language) => (
              <input
                key={language}
                id={`${name}-${language}`}
                name={`${name}-${language}`}
                lang={language}
                autoComplete="off"
                placeholder={sayLanguage(language)}
                defaultValue={label?.[language] ?? ""}
                aria-label={t("optionIn", { number: index + 1, language: sayLanguage(language) })}
                aria-invalid={problems.has(`${name}-${language}`) || undefined}
                maxLength={1_000}
                className="input"
              />
            ))}
            {locales.map((language) => (
              <input
                key={`hint ${language}`}
                type="hidden"
                name={`${name}-hint-${language}`}
                value={hint?.[language] ?? ""}
              />
            ))}
            <span className="moves">
              <button
                type="submit"
                name="intent"
                value={`up-${index}`}
                aria-label={t("moveUp", { name: t("optionNumber", { number: index + 1 }) })}
                disabled={index === 0}
              >
                <ArrowUp {...icon} />
              </button>
              <button
                type="submit"
                name="intent"
                value={`down-${index}`}
                aria-label={t("moveDown", { name: t("optionNumber", { number: index + 1 }) })}
                disabled={index === rows.length - 1}
              >
                <ArrowDown {...icon} />
              </button>
              <button
                type="submit"
                name="intent"
                value={`drop-${index}`}
                aria-label={t("optionDrop", { number: index + 1 })}
              >
                <X {...icon} />
              </button>
            </span>
            {wrong && <p className="field-problem">{wrong}</p>}
          </div>
        );
      })}
      <button type="submit" name="intent" value="addOption" className="button">
        {t("addOption")}
      </button>
    </div>
  );
}
