/**
 * The lines with which mail programs begin what they quote: Gmail, Outlook, Seznam, Mail.ru, Yandex and Apple Mail, in
 * Czech, Russian and English. Each looks at one line, or at several that a program has broken one into.
 */
const attributions: RegExp[] = [
  // Gmail, Apple: "On Mon, 23 Nov 2026 at 10:00, Operator <desk@x> wrote:"
  /^on\b.{6,300}\bwrote:?$/iu,
  // Gmail: "po 23. 11. 2026 v 10:00 odesílatel Operator <desk@x> napsal:"; Apple: "23. 11. 2026 v 10:00, Operator:"
  /^.{0,40}\d.{0,200}\bnapsal(?:\(a\)|a|i)?:?$/iu,
  /^dne\b.{6,300}(?:napsal|ps?al)(?:\(a\)|a|i)?:?$/iu,
  // Seznam: "---------- Původní e-mail ----------", "Od: … Datum: … Předmět: …" follows
  /^[-_=*\s]*p[ůu]vodn[íi] (?:e-?mail|zpr[áa]va)[-_=*\s]*$/iu,
  // Outlook, Yandex, Mail.ru
  /^[-_=*\s]*original (?:message|appointment)[-_=*\s]*$/iu,
  /^[-_=*\s]*(?:исходное|оригинальное|пересылаемое) сообщение[-_=*\s]*$/iu,
  /^[-_=*\s]*конец (?:исходного|пересылаемого) сообщения[-_=*\s]*$/iu,
  /^[-_=*\s]*(?:forwarded message|p[řr]eposlan[áa] zpr[áa]va|p[řr]eposlan[ýy] e-?mail)[-_=*\s]*$/iu,
  // Gmail: "пн, 23 нояб. 2026 г. в 10:00, Operator <desk@x>:"
  /^(?:пн|вт|ср|чт|пт|сб|вс),? ?\d{1,2} .{4,60}(?:г\.).{0,200}:$/iu,
  // Mail.ru: "Понедельник, 23 ноября 2026, 10:00 +03:00 от Operator <desk@x>:"
  /^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),? \d.{4,200}\sот\s.{2,200}:$/iu,
  // Yandex, Apple, The Bat: "23.11.2026, 10:00, "Operator" <desk@x>:", "23 нояб. 2026 г., в 10:00, Operator написал(а):"
  /^.{0,40}\d.{0,250}(?<!\p{L})(?:пишет|писал\(?а?\)?|написала?|написал\(а\))(?:\s+.{0,120})?:?$/iu,
  /^>?\s*\d{1,2}[./]\d{1,2}[./]\d{2,4},? .{0,30}\d{1,2}:\d{2}.{0,200}<[^<>\s]+@[^<>\s]+>:?$/iu,
  /^\d{1,2}\. ?(?:\d{1,2}\.|\p{L}+) ?\d{4},? (?:v|at|в) \d{1,2}:\d{2}.{0,200}:$/iu,
];

/** The names of the lines of a head that is quoted as it was: author, date, recipient, subject. */
const author = /^[*>\s]*(?:from|od|от|von|odes[íi]latel|отправитель)\s*:\**/iu;
const otherLines =
  /^[*>\s]*(?:sent|date|to|cc|subject|odesl[áa]no|datum|komu|kopie|p[řr]edm[ěe]t|отправлено|дата|кому|копия|тема)\s*:\**/iu;

const joined = 4;

/** Only what looks like the beginning of such a line is read on over the next ones. */
const beginning =
  /^(?:on|dne|>|\d|p[oá]|[úu]t|st|čt|so|ne|пн|вт|ср|чт|пт|сб|вс|понед|вторн|сред|четв|пятн|субб|воскр)/iu;
const longest = 500;

/** @returns how many lines from here begin a quotation; 0 when none does */
export function headLength(lines: readonly string[], at: number): number {
  if (isQuotedHead(lines, at)) return 1;
  const ahead = lines.slice(at, at + joined).map((line) => line.trim());
  const [first = ""] = ahead;
  const most = beginning.test(first) ? joined : 1;
  for (let length = 1; length <= Math.min(most, ahead.length); length++) {
    const last = ahead[length - 1] ?? "";
    if (last === "" || (length > 1 && last.startsWith(">"))) return 0;
    const text = ahead.slice(0, length).join(" ");
    if (text.length > longest) return 0;
    if (attributions.some((pattern) => pattern.test(text))) return length;
  }
  return 0;
}

/** "From: …" with two more of its lines under it: a customer may well write "From:" alone. */
function isQuotedHead(lines: readonly string[], at: number): boolean {
  if (!author.test(lines[at] ?? "")) return false;
  const next = lines.slice(at + 1, at + 7);
  return next.filter((line) => otherLines.test(line)).length >= 2;
}
