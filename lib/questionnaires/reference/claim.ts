import {
  bill,
  callQuality,
  contractTerms,
  internetSpeed,
  numberPorting,
  outage,
  roamingCharge,
  staffConduct,
  unorderedService,
} from "@/lib/questionnaires/reference/claim-topics";
import { choice, date, money, option, topic, when, words } from "@/lib/questionnaires/reference/writing";
import type { Question, Questionnaire, Topic } from "@/lib/questionnaires/schema";

const topics: Topic[] = [
  bill,
  unorderedService,
  callQuality,
  internetSpeed,
  outage,
  roamingCharge,
  numberPorting,
  contractTerms,
  staffConduct,
  topic("other", words("Něco jiného", "Something else", "Другое")),
];

const aboutMoney = topics.map(({ key }) => key).filter((key) => key !== "staffConduct");

const after: Question[] = [
  date("occurredOn", words("Kdy se to stalo?", "When did it happen?", "Когда это случилось?")),
  money("disputedAmount", words("O jakou částku jde?", "What sum is it about?", "О какой сумме речь?"), {
    when: when("topic", ...aboutMoney),
  }),
  choice(
    "desiredRemedy",
    words("Co od nás chcete?", "What do you want us to do?", "Чего вы хотите от нас?"),
    [
      option("refund", words("Vrátit peníze", "Give the money back", "Вернуть деньги")),
      option("billCorrection", words("Opravit vyúčtování", "Correct the bill", "Исправить счёт")),
      option("compensation", words("Odškodnění", "Compensate me", "Возместить ущерб")),
      option("repair", words("Odstranit závadu", "Repair the fault", "Устранить неполадку")),
      option("endContract", words("Ukončit smlouvu", "End the contract", "Расторгнуть договор")),
      option("explanation", words("Vysvětlení", "Explain it to me", "Объяснить")),
    ],
    { required: true },
  ),
  choice(
    "refundWay",
    words("Jak máme peníze vrátit?", "How shall we give it back?", "Как вернуть деньги?"),
    [
      option("nextBill", words("Odečíst z vyúčtování", "Take it off the next bill", "Вычесть из счёта")),
      option("credit", words("Připsat ke kreditu", "Add it to my credit", "Зачислить на баланс")),
      option("bank", words("Poslat na účet", "Send it to my bank", "Перевести на счёт в банке")),
    ],
    { when: when("desiredRemedy", "refund", "compensation") },
  ),
];

export const claimReference: Questionnaire = { before: [], topics, after };
