import type { Page } from "playwright/test";
import { fillForm, readSlip, send, type Wish } from "@/e2e/fixtures/customer";
import type { TicketName } from "@/e2e/look/made";
import { at, type Group, type Looker, type Sight } from "@/e2e/look/sight";
import { words } from "@/e2e/look/words";
import type { ReplyChannel } from "@/lib/generated/prisma/enums";

const summary = ".summary";
const forms = ["question", "claim", "fraud-report"] as const;
const addresses: Record<ReplyChannel, string> = {
  sms: "601 555 123",
  email: "jana.novakova@example.org",
  phone: "602 555 123",
};

const empty: Sight[] = ["", ...forms, "track", "verify"].map((path) =>
  at(path || "home", (_, locale) => `/${locale}/${path}`),
);

const choose = (page: Page, channel: ReplyChannel) =>
  page.locator(`[name="replyChannel"][value="${channel}"]`).check();

const channels: Sight[] = [
  ["question", "sms"],
  ["claim", "email"],
  ["fraud-report", "phone"],
].map(([form = "", channel = ""]) => ({
  name: `${form}, answer by ${channel}`,
  show: async ({ page, locale }) => {
    await page.goto(`/${locale}/${form}`);
    await choose(page, channel as ReplyChannel);
  },
  from: "section[aria-labelledby=answer]",
}));

/** Sends the form of this page as it stands, and waits until it has come back with what is wrong. */
async function refused(page: Page): Promise<void> {
  await send(page);
  await page.locator(summary).waitFor();
}

const leftEmpty: Sight[] = [...forms, "track"].map((path) => ({
  name: `${path} sent empty`,
  show: async ({ page, locale }) => {
    await page.goto(`/${locale}/${path}`);
    await refused(page);
  },
}));

const wish = ({ locale }: Looker, changes: Partial<Wish>): Wish => {
  const channel = changes.channel ?? "sms";
  return {
    locale,
    ticketType: "question",
    channel,
    address: addresses[channel],
    message: words[locale].filed,
    ...changes,
  };
};

const badValue = (name: string, changes: Partial<Wish>): Sight[] =>
  [undefined, "section[aria-labelledby=answer]"].map((from) => ({
    name: from ? `${name}: the field` : name,
    show: async (looker) => {
      await fillForm(looker.page, wish(looker, changes));
      await refused(looker.page);
    },
    from,
  }));

const badClaim: Sight = {
  name: "claim with a wrong date, amount and number",
  show: async (looker) => {
    const { page } = looker;
    await fillForm(page, wish(looker, { ticketType: "claim", address: "12" }));
    const day = page.locator('[name="occurredOnDay"]');
    if (await day.count()) await day.fill("32");
    await page.locator('[name="disputedAmount"]').fill("-5 x");
    await refused(page);
  },
};

const receipts: Sight[] = (["sms", "email", "phone"] as const).map((channel, index) => ({
  name: `receipt, answer by ${channel}`,
  show: async (looker) => {
    const ticketType = (["question", "claim", "fraudReport"] as const)[index] ?? "question";
    const { filed, claim, fraud } = words[looker.locale];
    const message = [filed, claim, fraud][index] ?? filed;
    await fillForm(looker.page, wish(looker, { channel, ticketType, message }));
    await send(looker.page);
    await readSlip(looker.page);
  },
}));

const verdicts: Sight[] = [
  {
    name: "verify: a receipt of ours",
    show: async (looker) => {
      const { page, locale } = looker;
      await fillForm(page, wish(looker, { message: words[locale].answer }));
      await send(page);
      await readSlip(page);
      await page.goto((await page.locator(".proof a").first().getAttribute("href")) ?? "");
    },
  },
  at("verify: no receipt of ours", (_, locale) => `/${locale}/verify?code=AAAAA-BBBBB-CCCCC`),
];

/** Whoever opens a ticket by its link may have another language than it: the address decides. */
async function track({ page, locale, made }: Looker, name: TicketName): Promise<void> {
  const { reference, code } = made.tickets[name];
  await page.goto(`/t/${reference}/${code}`);
  if (!page.url().includes(`/${locale}/`)) throw new Error(`${page.url()} is not in ${locale}`);
}

const stories = ["filed", "planned", "waiting", "conversation", "answered", "called", "unread"] as const;
const ends = ["closed", "rejected", "late", "fraudNow"] as const;
const trackers: Sight[] = [...stories, ...ends].map((name) => ({
  name: `tracker: ${name}`,
  show: (looker) => track(looker, name),
}));

const addsNothing: Sight = {
  name: "tracker: adding nothing",
  show: async (looker) => {
    await track(looker, "filed");
    await looker.page.locator("#add button[type=submit]").click();
    await looker.page.locator(summary).waitFor();
  },
  from: "#add",
};

const added: Sight = {
  name: "tracker: added",
  show: async (looker) => {
    await track(looker, "waiting");
    await looker.page.locator('[name="text"]').fill(words[looker.locale].added);
    await looker.page.locator("#add button[type=submit]").click();
    await looker.page.waitForURL(/\?added/);
  },
};

const wrongCode: Sight = {
  name: "track with a wrong code",
  show: async ({ page, locale, made }) => {
    await page.goto(`/${locale}/track`);
    await page.locator('[name="reference"]').fill(made.tickets.filed.reference);
    await page.locator('[name="code"]').fill("AAAAA-AAAAA");
    await refused(page);
  },
};

/** What a person sees who comes while the database is away, or whose form does. */
const away: Sight[] = [
  {
    name: "form sent while the database is away",
    before: (looker) => fillForm(looker.page, wish(looker, {})),
    show: ({ page }) => refused(page),
  },
  {
    name: "tracker while the database is away",
    before: (looker) => track(looker, "filed"),
    show: ({ page }) => page.reload(),
  },
];

export const publicGroups: Group[] = [
  { sheet: "public", sights: [...empty, ...channels, ...receipts] },
  {
    sheet: "public-states",
    sights: [
      ...leftEmpty,
      ...badValue("landline for an SMS", { address: "222 123 456" }),
      ...badValue("likely slip in an address", { channel: "email", address: "jana.novakova@gmial.com" }),
      badClaim,
      ...verdicts,
      wrongCode,
      at("track by a wrong link", ({ tickets }) => `/t/${tickets.filed.reference}/AAAAAAAAAA`),
      at("not found", (_, locale) => `/${locale}/nowhere/at-all`),
      at("nowhere at all", () => "/nowhere"),
    ],
  },
  { sheet: "trackers", sights: [...trackers, addsNothing, added] },
  {
    sheet: "public-plain",
    javaScript: false,
    only: ["cs"],
    sights: [...empty, ...leftEmpty, ...receipts, wrongCode],
  },
];

export const publicAway: Group = { sheet: "public-states", sights: away };
