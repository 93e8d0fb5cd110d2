import {
  accountAccess,
  call,
  identityMisuse,
  other,
  simSwap,
  textMessage,
  unknownCharges,
  unorderedSubscription,
} from "@/lib/questionnaires/reference/fraud-topics";
import { date, money, time, when, words, yesNo } from "@/lib/questionnaires/reference/writing";
import type { Question, Questionnaire, Topic } from "@/lib/questionnaires/schema";

const topics: Topic[] = [
  call,
  textMessage,
  simSwap,
  accountAccess,
  identityMisuse,
  unorderedSubscription,
  unknownCharges,
  other,
];

const before: Question[] = [
  yesNo("happeningNow", words("Děje se to právě teď?", "Is it happening now?", "Это происходит сейчас?"), {
    required: true,
  }),
];

const after: Question[] = [
  date("occurredOn", words("Kdy se to stalo?", "When did it happen?", "Когда это случилось?")),
  time("occurredAt", words("V kolik hodin?", "At what time?", "Во сколько?"), {
    hint: words(
      "Stačí přibližně, například 14:30.",
      "Roughly is enough, for example 14:30.",
      "Можно приблизительно, например 14:30.",
    ),
  }),
  yesNo("moneyGone", words("Přišli jste o peníze?", "Is any money gone?", "Деньги пропали?")),
  money(
    "moneyLost",
    words("O kolik peněz jste přišli?", "How much money is gone?", "Сколько денег вы потеряли?"),
    {
      when: when("moneyGone", "yes"),
    },
  ),
  yesNo("bankTold", words("Ví o tom vaše banka?", "Have you told your bank?", "Ваш банк об этом знает?"), {
    hint: words("Pokud ne, zavolejte jí hned.", "If not, call it now.", "Если нет, позвоните туда сейчас."),
    when: when("moneyGone", "yes"),
  }),
];

export const fraudReference: Questionnaire = { before, topics, after };
