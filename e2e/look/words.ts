import type { Locale } from "@/lib/i18n/locales";

/** What customers and the desk say to each other in one language. */
export type Words = {
  people: Record<"supervisor" | "administrator" | "invited" | "inactive" | "customer", string>;
  filed: string;
  long: string;
  asked: string;
  added: string;
  internal: string;
  answer: string;
  claim: string;
  claimAnswer: string;
  fraud: string;
  fraudNow: string;
  spoken: string;
  corporate: string;
  thanks: string;
};

export const words: Record<Locale, Words> = {
  cs: {
    people: {
      supervisor: "Jitka Šťastná",
      administrator: "Bohuslav Křížek",
      invited: "Žofie Růžičková",
      inactive: "Zdeněk Dušek",
      customer: "Ludmila Říhová",
    },
    filed: "Dobrý den, jedu příští týden do Švýcarska. Kolik tam stojí gigabajt dat a minuta hovoru domů?",
    long: "Od pondělí mi doma na Vinohradech nefunguje internet v mobilu. Volání jde, stránky se ale nenačtou.\n\nZkusila jsem telefon vypnout a zapnout, vyndat SIM a dát ji do jiného telefonu. Pořád stejné. Pracuji z domova, takže bez internetu nemohu být.",
    asked:
      "Děkujeme za podrobný popis. Napište nám prosím, jaký telefon používáte a zda vidíte nahoře na displeji 4G, nebo 5G.",
    added: "Mám Samsung Galaxy A54. Nahoře je jen E, málokdy 4G.",
    internal: "Vysílač Vinohrady 3 má od pondělí sníženou kapacitu, technici tam budou ve středu.",
    answer:
      "Vysílač ve vaší ulici je od pondělí v opravě. Hotovo bude ve středu do 18:00. Tento měsíc za data neplatíte.",
    claim:
      "Na faktuře za říjen je 249,50 Kč za službu Hudba Plus. Nikdy jsem si ji neobjednala. Žádám o vrácení peněz a zrušení služby.",
    claimAnswer:
      "Reklamaci uznáváme. Službu Hudba Plus jsme zrušili a 249,50 Kč odečteme z příští faktury. Omlouváme se za potíže.",
    fraud:
      "Volal mi muž, že je z banky, a chtěl kód z SMS. Kód jsem mu neřekla. Číslo bylo skoro stejné jako moje.",
    fraudNow: "Právě mi přestala fungovat SIM a z účtu odcházejí peníze. Prosím zablokujte číslo!",
    spoken: "Číslo jsme zablokovali v 9:40. Nová SIM bude na prodejně na Andělu, vezměte si občanský průkaz.",
    corporate: "Ve skladu v Modleticích od rána nefunguje osm čteček se SIM kartami. Stojí nám expedice.",
    thanks: "Děkuji, už to funguje.",
  },
  en: {
    people: {
      supervisor: "Judith Ashworth",
      administrator: "Benjamin Kirkwood",
      invited: "Zoe Rutherford",
      inactive: "Derek Dunn",
      customer: "Lucy Richardson",
    },
    filed:
      "Hello, I am going to Switzerland next week. How much is a gigabyte there, and a minute to call home?",
    long: "Since Monday I have no mobile internet at home in Vinohrady. Calls work, but no page loads.\n\nI have switched the phone off and on, taken the SIM out and put it into another phone. Still the same. I work from home, so I cannot be without it.",
    asked:
      "Thank you for telling us so exactly. Please write which phone you have, and whether it shows 4G or 5G at the top of the screen.",
    added: "A Samsung Galaxy A54. It shows E, rarely 4G.",
    internal: "Cell Vinohrady 3 runs at reduced capacity since Monday; engineers are there on Wednesday.",
    answer:
      "The mast in your street is under repair since Monday. It will be ready on Wednesday by 18:00. You pay nothing for data this month.",
    claim:
      "The October bill has 249.50 CZK for a service called Music Plus. I never ordered it. I want the money back and the service ended.",
    claimAnswer:
      "You are right. We have ended Music Plus and take 249.50 CZK off your next bill. We are sorry for the trouble.",
    fraud:
      "A man called, said he was from the bank, and wanted the code from an SMS. I did not tell him. The number was almost my own.",
    fraudNow: "My SIM has just stopped working and money is leaving my account. Please block the number!",
    spoken:
      "We blocked the number at 9:40. A new SIM waits at the Anděl shop; please bring an identity card.",
    corporate:
      "Eight scanners with SIM cards are offline in our Modletice warehouse since this morning. Nothing ships.",
    thanks: "Thank you, it works now.",
  },
  ru: {
    people: {
      supervisor: "Юлия Щербакова",
      administrator: "Богдан Крыжановский",
      invited: "Зоя Румянцева",
      inactive: "Денис Дудин",
      customer: "Людмила Рыбакова",
    },
    filed:
      "Здравствуйте! На следующей неделе еду в Швейцарию. Сколько там стоят гигабайт и минута звонка домой?",
    long: "С понедельника дома на Виноградах не работает мобильный интернет. Звонки проходят, а страницы не открываются.\n\nВыключала и включала телефон, переставляла сим-карту в другой. Всё так же. Работаю из дома, без интернета не могу.",
    asked:
      "Спасибо за подробное описание. Напишите, пожалуйста, какой у вас телефон и что показано вверху экрана: 4G или 5G.",
    added: "Samsung Galaxy A54. Вверху E, 4G появляется редко.",
    internal: "Станция Виногради 3 с понедельника работает вполсилы, техники приедут в среду.",
    answer:
      "Станцию на вашей улице ремонтируют с понедельника. Закончат в среду до 18:00. За интернет в этом месяце вы не платите.",
    claim:
      "В счёте за октябрь 249,50 Kč за услугу «Музыка Плюс». Я её никогда не подключала. Прошу вернуть деньги и отключить услугу.",
    claimAnswer:
      "Вы правы. Мы отключили «Музыку Плюс» и вычтем 249,50 Kč из следующего счёта. Просим прощения за неудобства.",
    fraud:
      "Позвонил мужчина, представился сотрудником банка и просил код из SMS. Код я не сказала. Номер почти как мой.",
    fraudNow: "Только что перестала работать сим-карта, и со счёта уходят деньги. Срочно заблокируйте номер!",
    spoken: "Мы заблокировали номер в 9:40. Новая сим-карта ждёт вас в салоне на Анделе, возьмите паспорт.",
    corporate: "На складе в Модлетицах с утра не работают восемь сканеров с сим-картами. Отгрузка стоит.",
    thanks: "Спасибо, теперь работает.",
  },
};

/** One incident in every language, as the desk publishes it. */
export const incident: Record<"title" | "text", Record<Locale, string>> = {
  title: {
    cs: "Výpadek signálu v Brně a Olomouci",
    en: "No signal in Brno and Olomouc",
    ru: "Нет связи в Брно и Оломоуце",
  },
  text: {
    cs: "Od 7:40 nefunguje volání ani data. Technici jsou na místě, hotovo má být dnes do 14:00.",
    en: "Calls and data have been down since 7:40. Our technicians are there; it should work by 14:00 today.",
    ru: "С 7:40 не работают звонки и интернет. Техники на месте, связь должна вернуться сегодня до 14:00.",
  },
};
