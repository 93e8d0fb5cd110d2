import { fillForm, readSlip, send } from "@/e2e/fixtures/customer";
import { anonymous } from "@/e2e/look/anonymous-sights";
import { incidents, mistakes, proofs, receipts, refused, steps, wish } from "@/e2e/look/form-sights";
import type { TicketName } from "@/e2e/look/made";
import { at, type Group, type Looker, type Sight } from "@/e2e/look/sight";
import { words } from "@/e2e/look/words";

const forms = ["question", "claim", "fraud-report"] as const;

const empty: Sight[] = ["", ...forms, "track", "my", "verify"].map((path) =>
  at(path || "home", (_, locale) => `/${locale}/${path}`),
);

const leftEmpty: Sight[] = [...forms, "track", "my"].map((path) => ({
  name: `${path} sent empty`,
  show: async ({ page, locale }) => {
    await page.goto(`/${locale}/${path}`);
    await refused(page);
  },
}));

const oneTimeCode = (name: string, typed?: string): Sight => ({
  name,
  show: async ({ page, locale }) => {
    await page.goto(`/${locale}/my`);
    await page.locator('[name="replyChannel"][value="email"]').check();
    await page.locator('[name="emailAddress"]').fill(`jana.novakova.${locale}@example.org`);
    await send(page);
    await page.waitForURL("**/my/code");
    if (!typed) return;
    await page.locator('[name="code"]').fill(typed);
    await refused(page);
  },
});

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
    await looker.page.locator(".summary").waitFor();
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
    show: async ({ page }) => {
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await send(page);
      await answer;
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "tracker while the database is away",
    before: (looker) => track(looker, "filed"),
    show: ({ page }) => page.reload(),
  },
];

export const publicGroups: Group[] = [
  { sheet: "public", sights: [...empty, oneTimeCode("my: code sent"), ...steps, ...receipts] },
  {
    sheet: "public-states",
    sights: [
      ...leftEmpty,
      ...mistakes,
      ...incidents,
      ...proofs,
      ...anonymous,
      oneTimeCode("my: wrong code", "000000"),
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
