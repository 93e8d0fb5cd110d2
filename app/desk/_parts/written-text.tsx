type Props = { text: string; lang: string | undefined; label: string; className?: string };

/** Past this a text scrolls in a box of its own. */
const longText = 4000;
const manyLines = 60;

/** What a person wrote, as they wrote it: every line end, any direction, and never taken for markup. */
export function WrittenText({ text, lang, label, className = "" }: Props) {
  const long = text.length > longText || text.split("\n").length > manyLines;
  if (!long) {
    return (
      <div className={`entry-text ${className}`} lang={lang} dir="auto">
        {text}
      </div>
    );
  }
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys
      tabIndex={0}
      className={`entry-text entry-long ${className}`}
      lang={lang}
      dir="auto"
    >
      {text}
    </section>
  );
}
