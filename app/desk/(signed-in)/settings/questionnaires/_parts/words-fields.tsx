import { type Locale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import type { Text } from "@/lib/questionnaires/schema";

type Props = {
  /** What stands before the language in the names of the fields. */
  name: string;
  legend: string;
  hint?: string;
  words: Text | null;
  /** What is wrong, by field. */
  problems: Map<string, string>;
  rows?: number;
};

/** The same words in every language, side by side. */
export function WordsFields({ name, legend, hint, words, problems, rows = 2 }: Props) {
  return (
    <fieldset className="words">
      <legend>{legend}</legend>
      {hint && <p className="text-muted">{hint}</p>}
      <div className="words-fields">
        {locales.map((language) => (
          <WordsField
            key={language}
            {...{ language, rows }}
            name={`${name}-${language}`}
            value={words?.[language] ?? ""}
            problem={problems.get(`${name}-${language}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type FieldProps = {
  language: Locale;
  name: string;
  value: string;
  problem: string | undefined;
  rows: number;
};

/** Far above every limit, which is told and not cut. */
const mostCharacters = 1_500;

function WordsField({ language, name, value, problem, rows }: FieldProps) {
  return (
    <div>
      <label htmlFor={name}>{sayLanguage(language)}</label>
      <textarea
        id={name}
        name={name}
        rows={rows}
        lang={language}
        defaultValue={value}
        maxLength={mostCharacters}
        className="input"
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
