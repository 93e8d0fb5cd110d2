import { describe, expect, it } from "vitest";
import { fold } from "./folding";

const own = "Dobrý den,\n\npořád to nejde.\n\nJana";
const quoted = "> Dobrý den,\n> zkuste to prosím vypnout.\n>\n> Operátor";

describe("a reply", () => {
  it.each([
    ["Gmail, Czech", "po 23. 11. 2026 v 10:00 odesílatel Operátor <desk@operator.example> napsal:\n\n"],
    [
      "Gmail, broken over lines",
      "po 23. 11. 2026 v 10:00 odesílatel Operátor <\ndesk@operator.example> napsal:\n\n",
    ],
    ["Thunderbird, Czech", "Dne 23. 11. 2026 v 10:00 Operátor napsal(a):\n"],
    ["Gmail, English", "On Mon, 23 Nov 2026 at 10:00, Operator <desk@operator.example> wrote:\n\n"],
    [
      "Gmail, English, broken over lines",
      "On Mon, 23 Nov 2026 at 10:00, Operator\n<desk@operator.example> wrote:\n\n",
    ],
    ["Apple, English", "On 23 Nov 2026, at 10:00, Operator <desk@operator.example> wrote:\n\n"],
    ["Apple, Czech", "23. 11. 2026 v 10:00, Operátor <desk@operator.example>:\n\n"],
    ["Gmail, Russian", "пн, 23 нояб. 2026 г. в 10:00, Оператор <desk@operator.example>:\n\n"],
    ["Mail.ru", "Понедельник, 23 ноября 2026, 10:00 +03:00 от Оператор <desk@operator.example>:\n \n"],
    ["Yandex", '23.11.2026, 10:00, "Оператор" <desk@operator.example>:\n'],
    ["Apple, Russian", "23 нояб. 2026 г., в 10:00, Оператор <desk@operator.example> написал(а):\n\n"],
    ["Thunderbird, Russian", "23.11.2026 10:00, Оператор пишет:\n"],
    ["marks without an announcement", ""],
  ])("loses what %s quotes", (_program, head) => {
    expect(fold(`${own}\n\n${head}${quoted}\n`)).toEqual({ said: own, folded: true });
  });

  it.each([
    [
      "Outlook, Czech",
      "-----Původní zpráva-----\nOd: Operátor\nOdesláno: pondělí 23. listopadu 2026\nKomu: Jana\nPředmět: Dotaz\n\n",
    ],
    [
      "Outlook, English",
      "-----Original Message-----\nFrom: Operator\nSent: Monday, 23 November 2026\nTo: Jana\nSubject: Question\n\n",
    ],
    [
      "Outlook today, English",
      "From: Operator <desk@operator.example>\nSent: Monday, 23 November 2026 10:00\nTo: Jana\nSubject: Question\n\n",
    ],
    [
      "Outlook today, Czech",
      "________________________________\nOd: Operátor\nOdesláno: pondělí 23. listopadu\nKomu: Jana\nPředmět: Dotaz\n\n",
    ],
    ["Outlook today, Russian", "От: Оператор\nОтправлено: 23 ноября 2026 г.\nКому: Яна\nТема: Вопрос\n\n"],
    ["Outlook HTML, bold", "*From:* Operator\n*Sent:* Monday\n*To:* Jana\n*Subject:* Question\n\n"],
    [
      "Seznam",
      "---------- Původní e-mail ----------\nOd: Operátor <desk@operator.example>\nKomu: jana@example.org\nDatum: 23. 11. 2026 10:00:00\nPředmět: Dotaz\n\n",
    ],
    ["Mail.ru forwarded", "-------- Пересылаемое сообщение --------\nОт кого: Оператор\n\n"],
  ])("loses what %s puts under it without marks", (_program, head) => {
    const text = `${own}\n\n${head}Dobrý den,\nzkuste to prosím vypnout.\n`;
    expect(fold(text)).toEqual({ said: own, folded: true });
  });

  it.each([
    ["-- \nJana Nováková\n+420 601 123 456"],
    ["--\nJana"],
    ["Sent from my iPhone"],
    ["Odesláno z iPhonu"],
    ["Odesláno ze Seznam Emailu pro Android"],
    ["Отправлено с iPhone"],
    ["Отправлено из мобильной Почты Mail.ru"],
  ])("loses a signature: %j", (signature) => {
    expect(fold(`${own}\n\n${signature}\n`)).toEqual({ said: own, folded: true });
  });

  it("keeps what is written between and under what is quoted", () => {
    const text =
      "On Mon, 23 Nov 2026 at 10:00, Operator <d@x.example> wrote:\n> Which line?\n\nThe first.\n\n> Since when?\nMonday.\n";
    expect(fold(text)).toEqual({ said: "The first.\n\nMonday.", folded: true });
  });

  it("keeps what is written under a quotation that stands under a signature", () => {
    expect(fold(`Ahoj\n-- \nJana\n\n${quoted}\n\nP.S. Dnes.`).said).toBe("Ahoj\n\nP.S. Dnes.");
  });
});

describe("what only looks like a quotation", () => {
  it.each([
    ["From: the shop on the corner I got a bill. It says 300."],
    ["On Monday I wrote:\nnothing works"],
    ["Od: pondělí nic nejde"],
    ["I was told 5 > 3 and -- as you know -- it is so."],
    ["Dne 23. 11. jsem volal a nikdo nic nenapsal."],
    ["Pište mi na jana@example.org\nDatum: zítra"],
  ])("stays: %j", (text) => {
    expect(fold(text)).toEqual({ said: text, folded: false });
  });

  it("stays where there would be nothing left", () => {
    expect(fold(quoted)).toEqual({ said: quoted, folded: false });
  });

  it("of any length comes to an end", () => {
    const long = `${"on ".repeat(200_000)}\n${"1 ".repeat(200_000)}`;
    expect(fold(long).said.length).toBeGreaterThan(900_000);
    expect(fold("1 on dne a\n".repeat(50_000)).folded).toBe(false);
  });
});
