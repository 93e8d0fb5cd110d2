import {
  billItem,
  billMonth,
  country,
  device,
  otherOperator,
  place,
} from "@/lib/questionnaires/reference/shared-questions";
import {
  choice,
  date,
  line,
  money,
  option,
  phone,
  several,
  topic,
  when,
  words,
  yesNo,
} from "@/lib/questionnaires/reference/writing";
import type { Questionnaire, Topic } from "@/lib/questionnaires/schema";

const tariff = topic("tariff", words("Tarify a služby", "Tariffs and services", "Тарифы и услуги"), [
  choice("tariffWish", words("Co potřebujete?", "What do you need?", "Что вам нужно?"), [
    option("choose", words("Vybrat tarif", "To choose a tariff", "Выбрать тариф")),
    option("change", words("Změnit tarif", "To change my tariff", "Сменить тариф")),
    option(
      "service",
      words(
        "Zapnout nebo vypnout službu",
        "To switch a service on or off",
        "Подключить или отключить услугу",
      ),
    ),
    option("price", words("Zjistit, co kolik stojí", "To know what it costs", "Узнать цену")),
  ]),
  line("tariffName", words("Jak se tarif jmenuje?", "What is the tariff called?", "Как называется тариф?"), {
    hint: words(
      "Ten, který máte, nebo který chcete.",
      "The one you have, or the one you want.",
      "Тот, что у вас есть, или тот, что вы хотите.",
    ),
    maxLength: 60,
    when: when("tariffWish", "choose", "change", "price"),
  }),
  line("serviceName", words("Která služba to je?", "Which service is it?", "Какая это услуга?"), {
    maxLength: 60,
    when: when("tariffWish", "service"),
  }),
]);

const billing = topic("billing", words("Vyúčtování a platby", "Bills and payments", "Счета и платежи"), [
  choice("billingAbout", words("O co jde?", "What is it about?", "О чём речь?"), [
    option("item", words("Nerozumím položce", "I do not understand an item", "Непонятна строка в счёте")),
    option("payment", words("Moje platba není vidět", "My payment does not show", "Не виден мой платёж")),
    option("howToPay", words("Jak a kdy zaplatit", "How and when to pay", "Как и когда платить")),
    option("form", words("Jak vyúčtování chodí", "How the bill reaches me", "Как приходит счёт")),
  ]),
  billMonth(when("billingAbout", "item", "payment")),
  billItem(when("billingAbout", "item")),
  date("paidOn", words("Kdy jste platili?", "When did you pay?", "Когда вы заплатили?"), {
    when: when("billingAbout", "payment"),
  }),
]);

const credit = topic("credit", words("Kredit a dobíjení", "Prepaid credit", "Баланс и пополнение"), [
  choice("creditAbout", words("O co jde?", "What is it about?", "О чём речь?"), [
    option("missing", words("Dobití nepřišlo", "A top-up did not arrive", "Пополнение не пришло")),
    option("quickly", words("Kredit rychle ubývá", "The credit runs out quickly", "Деньги быстро уходят")),
    option(
      "validity",
      words("Jak dlouho kredit platí", "How long the credit is valid", "Сколько действует баланс"),
    ),
  ]),
  date("topUpOn", words("Kdy jste dobíjeli?", "When did you top up?", "Когда вы пополняли?"), {
    when: when("creditAbout", "missing"),
  }),
  money("topUpAmount", words("Kolik jste dobili?", "How much was it?", "На какую сумму?"), {
    when: when("creditAbout", "missing"),
  }),
  choice(
    "topUpWay",
    words("Jak jste dobíjeli?", "How did you top up?", "Как вы пополняли?"),
    [
      option(
        "card",
        words(
          "Kartou na webu nebo v aplikaci",
          "By card on the web or in the app",
          "Картой на сайте или в приложении",
        ),
      ),
      option(
        "bank",
        words("Z banky nebo bankomatu", "From a bank or a cash machine", "Через банк или банкомат"),
      ),
      option("shop", words("V obchodě", "In a shop", "В магазине")),
    ],
    { when: when("creditAbout", "missing") },
  ),
]);

const internet = topic("internet", words("Internet v mobilu", "Mobile internet", "Мобильный интернет"), [
  choice("internetAbout", words("O co jde?", "What is it about?", "О чём речь?"), [
    option("none", words("Nefunguje", "It does not work", "Не работает")),
    option("slow", words("Je pomalý", "It is slow", "Работает медленно")),
    option("dataLeft", words("Kolik dat mi zbývá", "How much data I have left", "Сколько трафика осталось")),
    option("settings", words("Jak ho nastavit", "How to set it up", "Как его настроить")),
  ]),
  place(false, when("internetAbout", "none", "slow")),
  device(when("internetAbout", "none", "slow", "settings")),
]);

const coverage = topic("coverage", words("Signál a pokrytí", "Signal and coverage", "Связь и покрытие"), [
  place(true),
  choice("placeKind", words("Kde tam signál chybí?", "Where is the signal missing?", "Где там нет связи?"), [
    option("inside", words("Uvnitř", "Indoors", "В помещении")),
    option("outside", words("I venku", "Outdoors as well", "И на улице")),
    option("onTheMove", words("Po cestě", "On the way", "В дороге")),
  ]),
  device(),
]);

const roaming = topic("roaming", words("Roaming a cesty", "Roaming and travel", "Роуминг и поездки"), [
  country,
  yesNo("alreadyThere", words("Jste tam právě teď?", "Are you there now?", "Вы сейчас там?")),
  several(
    "notWorking",
    words("Co tam nefunguje?", "What does not work there?", "Что там не работает?"),
    [
      option("calls", words("Hovory", "Calls", "Звонки")),
      option("sms", words("SMS", "SMS", "SMS")),
      option("internet", words("Internet", "Internet", "Интернет")),
    ],
    { when: when("alreadyThere", "yes") },
  ),
]);

const simCard = topic("simCard", words("SIM karta nebo eSIM", "SIM card or eSIM", "SIM-карта или eSIM"), [
  choice("simAbout", words("Co se s ní děje?", "What is the matter with it?", "Что с ней?"), [
    option("blocked", words("Je zablokovaná", "It is blocked", "Заблокирована")),
    option(
      "lost",
      words("Ztratila se nebo ji někdo ukradl", "It is lost or stolen", "Потеряна или украдена"),
    ),
    option("broken", words("Telefon ji nevidí", "The phone does not see it", "Телефон её не видит")),
    option("esim", words("Chci eSIM", "I want an eSIM", "Хочу eSIM")),
  ]),
  yesNo("asksForPuk", words("Chce telefon PUK?", "Does the phone ask for the PUK?", "Телефон просит PUK?"), {
    hint: words("PUK sem nepište.", "Do not write the PUK here.", "Сам PUK сюда не пишите."),
    when: when("simAbout", "blocked"),
  }),
  device(when("simAbout", "broken", "esim")),
]);

const contract = topic(
  "contract",
  words("Smlouva, přenesení čísla", "Contract, moving a number", "Договор, перенос номера"),
  [
    choice("contractAbout", words("Co chcete?", "What do you want to do?", "Что вы хотите?"), [
      option("moveIn", words("Přenést číslo k vám", "To bring my number to you", "Перенести номер к вам")),
      option(
        "moveOut",
        words("Přenést číslo jinam", "To take my number elsewhere", "Перенести номер к другому"),
      ),
      option(
        "handOver",
        words(
          "Převést smlouvu na někoho",
          "To hand the contract to somebody",
          "Переоформить договор на другого",
        ),
      ),
      option(
        "end",
        words(
          "Smlouvu prodloužit nebo ukončit",
          "To prolong or end the contract",
          "Продлить или расторгнуть договор",
        ),
      ),
    ]),
    phone("numberToMove", words("Které číslo?", "Which number?", "Какой номер?"), {
      when: when("contractAbout", "moveIn", "moveOut"),
    }),
    otherOperator(when("contractAbout", "moveIn", "moveOut")),
  ],
);

const account = topic(
  "account",
  words("Aplikace a účet na webu", "The app and the web account", "Приложение и личный кабинет"),
  [
    choice("accountAbout", words("Co se děje?", "What happens?", "Что происходит?"), [
      option("signIn", words("Nemohu se přihlásit", "I cannot sign in", "Не могу войти")),
      option("codeMissing", words("Nechodí mi kód", "The code does not arrive", "Не приходит код")),
      option(
        "shows",
        words("Vidím tam něco, co nesedí", "It shows something wrong", "Показано что-то не то"),
      ),
    ]),
    line("screenSays", words("Co píše obrazovka?", "What does the screen say?", "Что написано на экране?"), {
      maxLength: 200,
    }),
  ],
);

const topics: Topic[] = [
  tariff,
  billing,
  credit,
  internet,
  coverage,
  roaming,
  simCard,
  contract,
  account,
  topic("other", words("Něco jiného", "Something else", "Другое")),
];

export const questionReference: Questionnaire = { before: [], topics, after: [] };
