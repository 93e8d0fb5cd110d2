import {
  billItem,
  billMonth,
  country,
  otherOperator,
  place,
  stillCharged,
} from "@/lib/questionnaires/reference/shared-questions";
import {
  choice,
  line,
  number,
  option,
  phone,
  several,
  topic,
  when,
  words,
  yesNo,
} from "@/lib/questionnaires/reference/writing";

export const bill = topic(
  "bill",
  words("Vyúčtování nebo platba", "A bill or a charge", "Счёт или списание"),
  [
    billMonth(),
    billItem(),
    yesNo("billPaid", words("Už jste to zaplatili?", "Have you paid it?", "Вы это уже оплатили?")),
  ],
);

export const unorderedService = topic(
  "unorderedService",
  words(
    "Služba, kterou jsem si neobjednal(a)",
    "A service I did not order",
    "Услуга, которую я не заказывал(а)",
  ),
  [
    choice("serviceKind", words("Co to je?", "What is it?", "Что это?"), [
      option("premiumSms", words("SMS na placené číslo", "SMS to a premium number", "SMS на платный номер")),
      option(
        "subscription",
        words(
          "Předplatné, které se opakuje",
          "A subscription that repeats",
          "Подписка, за которую списывают снова и снова",
        ),
      ),
      option(
        "ownService",
        words("Vaše služba k tarifu", "A service of yours on my tariff", "Ваша услуга к тарифу"),
      ),
    ]),
    line("premiumNumber", words("Na které číslo?", "Which number is it?", "На какой номер?"), {
      hint: words(
        "Bývá krátké, například 90 50 30.",
        "Often a short one, such as 90 50 30.",
        "Обычно короткий, например 9050.",
      ),
      maxLength: 30,
      when: when("serviceKind", "premiumSms"),
    }),
    line(
      "serviceName",
      words("Jak se služba jmenuje?", "What is the service called?", "Как называется услуга?"),
      {
        maxLength: 60,
        when: when("serviceKind", "subscription", "ownService"),
      },
    ),
    stillCharged,
  ],
);

export const callQuality = topic("callQuality", words("Hovory a SMS", "Calls and SMS", "Звонки и SMS"), [
  several("callTrouble", words("Co se děje?", "What happens?", "Что происходит?"), [
    option("dropped", words("Hovory padají", "Calls are cut off", "Звонки обрываются")),
    option("badSound", words("Není slyšet", "The sound is bad", "Плохо слышно")),
    option("noCall", words("Nejde volat", "Calls cannot be made", "Не дозвониться")),
    option("noSms", words("Nechodí SMS", "SMS do not arrive", "Не приходят SMS")),
  ]),
  place(),
]);

export const internetSpeed = topic(
  "internetSpeed",
  words("Pomalý internet", "Slow internet", "Медленный интернет"),
  [
    place(),
    choice("slowWhen", words("Kdy je pomalý?", "When is it slow?", "Когда он медленный?"), [
      option("always", words("Pořád", "Always", "Всегда")),
      option("evenings", words("Hlavně večer", "Mostly in the evening", "В основном вечером")),
      option("sometimes", words("Jen někdy", "Only sometimes", "Иногда")),
    ]),
    yesNo(
      "speedMeasured",
      words("Měřili jste rychlost?", "Have you measured the speed?", "Вы измеряли скорость?"),
    ),
    number(
      "downloadMbit",
      words(
        "Kolik Mbit/s ukázalo stahování?",
        "How many Mbit/s was the download?",
        "Сколько Мбит/с показала загрузка?",
      ),
      0,
      10_000,
      {
        hint: words(
          "Celé číslo. Méně než jeden je 0.",
          "A whole number. Less than one is 0.",
          "Целое число. Меньше одного — 0.",
        ),
        when: when("speedMeasured", "yes"),
      },
    ),
  ],
);

export const outage = topic("outage", words("Není signál, výpadek", "No signal, an outage", "Нет связи"), [
  place(true),
  yesNo("stillOut", words("Trvá to pořád?", "Is it still going on?", "Связи нет до сих пор?")),
  number(
    "outageDays",
    words("Kolik dní to trvalo?", "How many days did it last?", "Сколько дней её не было?"),
    0,
    365,
    {
      hint: words("Méně než den je 0.", "Less than a day is 0.", "Меньше дня — 0."),
      when: when("stillOut", "no"),
    },
  ),
]);

export const roamingCharge = topic(
  "roamingCharge",
  words("Účtování ze zahraničí", "Charges from abroad", "Списания за границей"),
  [
    country,
    several("chargedFor", words("Za co je to účtováno?", "What was charged?", "За что списано?"), [
      option("calls", words("Hovory", "Calls", "Звонки")),
      option("sms", words("SMS", "SMS", "SMS")),
      option("internet", words("Internet", "Internet", "Интернет")),
    ]),
    yesNo(
      "pricesTold",
      words("Přišla vám SMS s cenami?", "Did an SMS tell you the prices?", "Приходило SMS с ценами?"),
    ),
  ],
);

export const numberPorting = topic(
  "numberPorting",
  words("Přenesení čísla", "Moving a number", "Перенос номера"),
  [
    choice(
      "moveWay",
      words("Kam se číslo přenáší?", "Where is the number going?", "Куда переносится номер?"),
      [
        option("moveIn", words("K vám", "To you", "К вам")),
        option("moveOut", words("Od vás", "Away from you", "От вас")),
      ],
    ),
    phone("numberToMove", words("Které číslo?", "Which number?", "Какой номер?")),
    otherOperator(when("moveWay", "moveIn", "moveOut")),
  ],
);

export const contractTerms = topic(
  "contractTerms",
  words("Podmínky smlouvy", "The terms of the contract", "Условия договора"),
  [
    choice("termsAbout", words("O co jde?", "What is it about?", "О чём речь?"), [
      option("dearer", words("Zdražilo se", "The price went up", "Стало дороже")),
      option(
        "prolonged",
        words("Smlouva se prodloužila sama", "The contract prolonged itself", "Договор продлился сам"),
      ),
      option("fee", words("Poplatek za ukončení", "A fee for leaving", "Плата за расторжение")),
      option(
        "promised",
        words("Bylo mi slíbeno něco jiného", "I was promised something else", "Мне обещали другое"),
      ),
    ]),
    choice(
      "promisedWhere",
      words("Kde to bylo slíbeno?", "Where was it promised?", "Где это обещали?"),
      [
        option("shop", words("Na prodejně", "In a shop", "В салоне")),
        option("phone", words("Po telefonu", "On the phone", "По телефону")),
        option(
          "written",
          words("Na webu nebo písemně", "On the web or in writing", "На сайте или письменно"),
        ),
      ],
      { when: when("termsAbout", "promised") },
    ),
  ],
);

export const staffConduct = topic(
  "staffConduct",
  words("Jak se mnou jednali", "How I was treated", "Как со мной обошлись"),
  [
    choice("conductWhere", words("Kde to bylo?", "Where was it?", "Где это было?"), [
      option("shop", words("Na prodejně", "In a shop", "В салоне")),
      option("phone", words("Po telefonu", "On the phone", "По телефону")),
      option("writing", words("V chatu nebo e-mailu", "In a chat or an e-mail", "В чате или по почте")),
    ]),
    line("shopPlace", words("Která prodejna?", "Which shop?", "Какой салон?"), {
      hint: words("Obec a ulice.", "Town and street.", "Город и улица."),
      when: when("conductWhere", "shop"),
    }),
  ],
);
