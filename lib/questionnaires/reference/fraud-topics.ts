import { billMonth, stillCharged } from "@/lib/questionnaires/reference/shared-questions";
import {
  choice,
  line,
  option,
  several,
  topic,
  when,
  words,
  yesNo,
} from "@/lib/questionnaires/reference/writing";
import type { Question, Text } from "@/lib/questionnaires/schema";

const offender = (label: Text) =>
  line("offender", label, {
    hint: words(
      "Tak, jak se to ukázalo: číslo, jméno nebo adresa.",
      "As it was shown: a number, a name, an address.",
      "Так, как было показано: номер, имя, адрес.",
    ),
    maxLength: 200,
  });

const fromWhom = words(
  "Z jakého čísla nebo od koho?",
  "Which number or sender was it?",
  "С какого номера или от кого?",
);

const given = (key: string, label: Text, condition: Question["when"]) =>
  several(
    key,
    label,
    [
      option("code", words("Kód z SMS", "A code from an SMS", "Код из SMS")),
      option("password", words("Heslo nebo PIN", "A password or a PIN", "Пароль или ПИН-код")),
      option("card", words("Číslo karty", "A card number", "Номер карты")),
      option("document", words("Doklad nebo rodné číslo", "An identity document", "Данные документа")),
    ],
    {
      hint: words(
        "Samotné údaje sem nepište.",
        "Do not write the details themselves.",
        "Сами данные сюда не пишите.",
      ),
      when: condition,
    },
  );

export const call = topic("call", words("Podvodný hovor", "A fraudulent call", "Мошеннический звонок"), [
  offender(words("Z jakého čísla volali?", "Which number called?", "С какого номера звонили?")),
  choice(
    "pretendedToBe",
    words("Za koho se vydávali?", "Who did they say they were?", "Кем они назвались?"),
    [
      option("bank", words("Banka", "A bank", "Банк")),
      option("police", words("Policie nebo úřad", "The police or an authority", "Полиция или ведомство")),
      option("operator", words("Operátor", "The operator", "Оператор связи")),
      option("someoneKnown", words("Někdo blízký", "Somebody close", "Кто-то из близких")),
      option("other", words("Někdo jiný", "Somebody else", "Кто-то другой")),
    ],
  ),
  yesNo(
    "toldThem",
    words(
      "Řekli jste jim kód, heslo nebo číslo karty?",
      "Did you tell them a code, a password or a card number?",
      "Вы назвали им код, пароль или номер карты?",
    ),
  ),
  given(
    "toldWhat",
    words("Co se dozvěděli?", "What did they learn?", "Что они узнали?"),
    when("toldThem", "yes"),
  ),
]);

export const textMessage = topic(
  "textMessage",
  words("Podvodná SMS nebo zpráva", "A fraudulent SMS or message", "Мошенническое SMS или сообщение"),
  [
    offender(fromWhom),
    choice("cameBy", words("Kudy zpráva přišla?", "How did the message come?", "Как пришло сообщение?"), [
      option("sms", words("SMS", "SMS", "SMS")),
      option(
        "messenger",
        words(
          "WhatsApp, Telegram a podobně",
          "WhatsApp, Telegram and the like",
          "WhatsApp, Telegram и подобные",
        ),
      ),
      option("email", words("E-mail", "E-mail", "Электронная почта")),
    ]),
    yesNo("linkOpened", words("Otevřeli jste odkaz?", "Did you open the link?", "Вы открыли ссылку?")),
    given(
      "enteredWhat",
      words("Co jste tam vyplnili?", "What did you enter there?", "Что вы там ввели?"),
      when("linkOpened", "yes"),
    ),
  ],
);

export const simSwap = topic(
  "simSwap",
  words(
    "Někdo převzal moji SIM nebo číslo",
    "Somebody took over my SIM or number",
    "Кто-то завладел моей SIM-картой или номером",
  ),
  [
    yesNo(
      "noService",
      words(
        "Je váš telefon bez signálu?",
        "Has your phone lost its service?",
        "Ваш телефон остался без связи?",
      ),
    ),
    yesNo(
      "toldThem",
      words(
        "Řekli jste někomu kód z SMS?",
        "Did you tell anybody a code from an SMS?",
        "Вы называли кому-нибудь код из SMS?",
      ),
    ),
  ],
);

export const accountAccess = topic(
  "accountAccess",
  words(
    "Někdo se dostal do mého telefonu nebo účtu",
    "Somebody got into my phone or account",
    "Кто-то проник в мой телефон или кабинет",
  ),
  [
    several("accessTo", words("Kam se dostal?", "What did they get into?", "Куда он проник?"), [
      option("phone", words("Telefon", "My phone", "Телефон")),
      option("account", words("Účet u vás", "My account with you", "Личный кабинет у вас")),
      option("bank", words("Banka", "My bank", "Банк")),
    ]),
    yesNo(
      "appInstalled",
      words(
        "Chtěli po vás instalovat aplikaci?",
        "Did they have you install an app?",
        "Вас просили установить приложение?",
      ),
    ),
    line("appName", words("Kterou?", "Which one?", "Какое?"), {
      maxLength: 60,
      when: when("appInstalled", "yes"),
    }),
  ],
);

export const identityMisuse = topic(
  "identityMisuse",
  words("Smlouva nebo účet na moje jméno", "A contract or bill in my name", "Договор или счёт на моё имя"),
  [
    choice("foundBy", words("Jak jste na to přišli?", "How did you find out?", "Как вы об этом узнали?"), [
      option("bill", words("Přišlo vyúčtování", "A bill came", "Пришёл счёт")),
      option(
        "debt",
        words("Ozval se vymahač", "A debt collector wrote or called", "Объявились взыскатели долга"),
      ),
      option("otherWay", words("Jinak", "In another way", "Иначе")),
    ]),
    yesNo(
      "documentLost",
      words(
        "Ztratili jste doklad nebo vám ho ukradli?",
        "Was a document of yours lost or stolen?",
        "Вы теряли документ или его украли?",
      ),
    ),
    yesNo("policeTold", words("Ví o tom policie?", "Have you told the police?", "Полиция об этом знает?")),
  ],
);

export const unorderedSubscription = topic(
  "unorderedSubscription",
  words(
    "Předplatné, které nikdo neobjednal",
    "A subscription nobody ordered",
    "Подписка, которую никто не заказывал",
  ),
  [offender(fromWhom), stillCharged],
);

export const unknownCharges = topic(
  "unknownCharges",
  words(
    "Platby za něco, co nikdo nepoužil",
    "Charges for what was not used",
    "Списания за то, чем не пользовались",
  ),
  [
    billMonth(),
    several("chargedFor", words("Za co je to účtováno?", "What was charged?", "За что списано?"), [
      option("calls", words("Hovory", "Calls", "Звонки")),
      option("sms", words("SMS", "SMS", "SMS")),
      option("internet", words("Internet", "Internet", "Интернет")),
      option("purchases", words("Nákupy", "Purchases", "Покупки")),
    ]),
    yesNo(
      "phoneAway",
      words(
        "Měl telefon v ruce někdo jiný?",
        "Did somebody else have the phone?",
        "Телефон был у кого-то ещё?",
      ),
    ),
  ],
);

export const other = topic("other", words("Něco jiného", "Something else", "Другое"), [offender(fromWhom)]);
