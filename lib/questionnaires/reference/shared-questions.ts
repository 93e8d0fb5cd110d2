import { line, words, yesNo } from "@/lib/questionnaires/reference/writing";
import type { Condition } from "@/lib/questionnaires/schema";

/** Questions that more than one topic asks in the same words. */

export const billMonth = (when: Condition[] = []) =>
  line("billMonth", words("Které vyúčtování to je?", "Which bill is it?", "Какой это счёт?"), {
    hint: words(
      "Měsíc a rok, nebo číslo vyúčtování.",
      "The month and year, or the number of the bill.",
      "Месяц и год или номер счёта.",
    ),
    maxLength: 60,
    when,
  });

export const billItem = (when: Condition[] = []) =>
  line("billItem", words("Která položka?", "Which item?", "Какая строка?"), {
    hint: words("Tak, jak stojí na vyúčtování.", "As the bill calls it.", "Так, как она названа в счёте."),
    when,
  });

export const place = (required = false, when: Condition[] = []) =>
  line("place", words("Kde to je?", "Where is it?", "Где это?"), {
    hint: words(
      "Obec a ulice, nebo nejbližší místo, které se dá najít na mapě.",
      "Town and street, or the nearest place that is on a map.",
      "Город и улица или ближайшее место, которое есть на карте.",
    ),
    maxLength: 200,
    required,
    when,
  });

export const country = line("country", words("Ve které zemi?", "In which country?", "В какой стране?"), {
  maxLength: 60,
});

export const device = (when: Condition[] = []) =>
  line("device", words("Jaký máte telefon?", "Which phone do you have?", "Какой у вас телефон?"), {
    hint: words(
      "Například Samsung Galaxy A54 nebo iPhone 13.",
      "For example Samsung Galaxy A54 or iPhone 13.",
      "Например, Samsung Galaxy A54 или iPhone 13.",
    ),
    when,
  });

export const stillCharged = yesNo(
  "stillCharged",
  words("Strhává se to pořád?", "Is it still being charged?", "Деньги списываются до сих пор?"),
);

export const otherOperator = (when: Condition[]) =>
  line("otherOperator", words("Který druhý operátor?", "Which other operator?", "Какой второй оператор?"), {
    maxLength: 60,
    when,
  });
