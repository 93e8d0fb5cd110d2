import type { TemplateInput } from "./schema";

type Reference = [name: string, TemplateInput["ticketType"], TemplateInput["statusAfter"], text: string];

const texts: Record<TemplateInput["locale"], Reference[]> = {
  cs: [
    [
      "Vysvětlení k dotazu",
      "question",
      "resolved",
      "Dobrý den, ((jméno)),\n\n((odpověď))\n\nKdyby bylo cokoli nejasné, stačí odepsat.",
    ],
    [
      "Potřebujeme upřesnění",
      null,
      "pending",
      "Abychom mohli pokračovat, napište nám prosím:\n((co potřebujeme vědět))",
    ],
    [
      "Reklamaci prověřujeme",
      "claim",
      "inProgress",
      "Vaši reklamaci ((číslo případu)) prověřujeme. Výsledek vám pošleme do ((datum)).",
    ],
    ["Vrácení peněz", "claim", "resolved", "Vracíme vám ((částka)). Odečteme je z vyúčtování za ((období))."],
    [
      "Hlášení podvodu přijato",
      "fraudReport",
      "inProgress",
      "Děkujeme za oznámení. Udělali jsme toto: ((co jsme udělali)). Nikomu nesdělujte kódy z SMS.",
    ],
    [
      "Porucha odstraněna",
      "question",
      "resolved",
      "Porucha v místě ((místo)) je od ((čas)) odstraněná. Pokud služba nefunguje, vypněte a zapněte telefon a odepište nám.",
    ],
  ],
  en: [
    [
      "A question explained",
      "question",
      "resolved",
      "Hello ((name)),\n\n((answer))\n\nIf anything is unclear, just reply.",
    ],
    [
      "We need to know more",
      null,
      "pending",
      "So that we can go on, please tell us:\n((what we need to know))",
    ],
    [
      "Claim being looked into",
      "claim",
      "inProgress",
      "We are looking into your claim ((case number)). You get the result by ((date)).",
    ],
    [
      "Money back",
      "claim",
      "resolved",
      "We give you back ((amount)). It is taken off your bill for ((period)).",
    ],
    [
      "Fraud report received",
      "fraudReport",
      "inProgress",
      "Thank you for telling us. We have done this: ((what we did)). Give the codes from your SMS to nobody.",
    ],
    [
      "Fault repaired",
      "question",
      "resolved",
      "The fault at ((place)) has been repaired since ((time)). If it still does not work, turn the phone off and on and reply to us.",
    ],
  ],
  ru: [
    [
      "Ответ на вопрос",
      "question",
      "resolved",
      "Здравствуйте, ((имя))!\n\n((ответ))\n\nЕсли что-то осталось неясным, просто ответьте нам.",
    ],
    [
      "Нужно уточнение",
      null,
      "pending",
      "Чтобы продолжить, напишите нам, пожалуйста:\n((что нам нужно знать))",
    ],
    [
      "Претензию проверяем",
      "claim",
      "inProgress",
      "Мы проверяем вашу претензию ((номер обращения)). Результат сообщим до ((дата)).",
    ],
    ["Возврат денег", "claim", "resolved", "Мы вернём вам ((сумма)): вычтем из счёта за ((период))."],
    [
      "Сообщение о мошенничестве получено",
      "fraudReport",
      "inProgress",
      "Спасибо, что сообщили. Мы сделали вот что: ((что мы сделали)). Никому не называйте коды из SMS.",
    ],
    [
      "Неисправность устранена",
      "question",
      "resolved",
      "Неисправность ((место)) устранена, связь работает с ((время)). Если связи нет, выключите и включите телефон и ответьте нам.",
    ],
  ],
};

/**
 * What there is before anybody has written a template, by ids that never change: an administrator's own version takes
 * its place, and so does taking it away.
 */
export const referenceTemplates = Object.entries(texts).flatMap(([locale, rows], language) =>
  rows.map(([name, ticketType, statusAfter, text], at) => ({
    id: `00000000-0000-8000-8000-${String((language + 1) * 100 + at).padStart(12, "0")}`,
    version: 0,
    locale: locale as TemplateInput["locale"],
    name,
    ticketType,
    statusAfter,
    text,
  })),
);
