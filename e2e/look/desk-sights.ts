import { openReport } from "@/e2e/fixtures/desk";
import type { CallName, TicketName } from "@/e2e/look/made";
import { at, type Group, type Looker, type Sight } from "@/e2e/look/sight";
import { words } from "@/e2e/look/words";

const ticket = (name: TicketName): Sight =>
  at(`ticket: ${name}`, ({ tickets }) => `/desk/tickets/${tickets[name].reference}`);
const call = (name: CallName): Sight => at(`call: ${name}`, ({ calls }) => `/desk/callbacks/${calls[name]}`);

const threshold: Sight[] = [
  at("sign in", () => "/desk/sign-in"),
  {
    name: "sign in, left empty",
    show: async ({ page }) => {
      await page.goto("/desk/sign-in");
      await page.locator("main button[type=submit]").click();
      await page.locator("main [role=alert]").first().waitFor();
    },
  },
  {
    name: "sign in, wrong password",
    show: async ({ page }) => {
      await page.goto("/desk/sign-in");
      await page.locator('[name="email"]').fill("nobody@desk.test");
      await page.locator('[name="password"]').fill("not-the-password");
      await page.locator("main button[type=submit]").click();
      await page.locator("main [role=alert]").first().waitFor();
    },
  },
  at("invitation", ({ invitations }) => invitations.open),
  {
    name: "invitation, weak password",
    show: async ({ page, made }) => {
      await page.goto(made.invitations.open);
      await page.locator("input[type=password]").first().fill("heslo");
      await page.locator("main button[type=submit]").click();
      await page.locator("main [role=alert]").first().waitFor();
    },
  },
  at("invitation, expired", ({ invitations }) => invitations.expired),
];

/** Writes an answer and presses send; it is held back for five seconds. */
async function writeAnswer({ page, locale, made }: Looker, name: TicketName, seenNoteId?: string) {
  await page.goto(`/desk/tickets/${made.tickets[name].reference}`);
  await page.locator("textarea#answer").fill(words[locale].answer);
  if (seenNoteId) {
    const seen = page.locator('form:has(textarea#answer) [name="seenNoteId"]');
    await seen.evaluate((input: HTMLInputElement, value) => {
      input.value = value;
    }, seenNoteId);
  }
  await page.locator("form:has(textarea#answer) button.button-main").click();
}

const answering: Sight[] = [
  {
    name: "answer being written",
    show: async ({ page, locale, made }) => {
      await page.goto(`/desk/tickets/${made.tickets.conversation.reference}`);
      await page.locator("textarea#answer").fill(`${words[locale].answer} ${words[locale].spoken}`);
    },
  },
  {
    name: "answer held back: written meanwhile",
    show: async (looker) => {
      await writeAnswer(looker, "conversation", "019aa000-0000-7000-8000-000000000000");
      await looker.page.locator("form:has(textarea#answer) [role=alert]").waitFor();
    },
  },
  {
    name: "note being written, history open",
    show: async ({ page, locale, made }) => {
      await page.goto(`/desk/tickets/${made.tickets.conversation.reference}`);
      const folded = page.locator("main details:not([open]) > summary:visible");
      while ((await folded.count()) > 0) await folded.first().click();
      await page.locator("[name=note]").fill(words[locale].internal);
    },
  },
];

const pressed = (name: string, key: string): Sight => ({
  name,
  show: async ({ page }) => {
    await page.goto("/desk/queue", { waitUntil: "networkidle" });
    await page.locator("body").press(key);
    await page.locator(".dialog").waitFor();
  },
});

export const deskGroups: Group[] = [
  { sheet: "desk", sights: threshold },
  {
    sheet: "desk",
    who: "supervisor",
    sights: [
      at("queue", () => "/desk/queue"),
      ticket("conversation"),
      ticket("bounced"),
      ticket("planned"),
      at("callbacks", () => "/desk/callbacks"),
      at("undelivered", () => "/desk/undelivered"),
      at("me", () => "/desk/me"),
      ...["spam", "sms", "mail", "openings", "ratings", "notices", "notices/new"].map((one) =>
        at(one, () => `/desk/${one}`),
      ),
      at("a notice", ({ notice }) => `/desk/notices/${notice}`),
      at("the end of a notice", ({ notice }) => `/desk/notices/${notice}/close`),
    ],
  },
  {
    sheet: "desk",
    who: "administrator",
    sights: [
      at("people", () => "/desk/people"),
      at("a person", ({ people }) => `/desk/people/${people.agent}`),
      at("invite", () => "/desk/people/invite"),
      at("settings", () => "/desk/settings"),
      ...[
        "operator",
        "hours",
        "targets",
        "legal",
        "legal/CZ",
        "lines",
        "files",
        "following",
        "abuse",
        "mailbox",
        "mailbox/new",
      ].map((one) => at(`settings: ${one}`, () => `/desk/settings/${one}`)),
      ...["", "/claim", "/claim/versions/1", "/claim/topics/outage"].map((one) =>
        at(`questionnaires${one}`, () => `/desk/settings/questionnaires${one}`),
      ),
    ],
  },
  {
    sheet: "desk-states",
    who: "supervisor",
    sights: [
      at("queue: overdue claims", () => "/desk/queue?overdue=1&type=claim"),
      at("queue: nothing fits", () => "/desk/queue?q=zzzz"),
      at("queue: found", ({ tickets }) => `/desk/queue?q=${tickets.conversation.reference}`),
      at("queue: ended", () => "/desk/queue?status=resolved"),
      ...(["filed", "waiting", "answered", "called", "unread", "closed", "late", "fraudNow"] as const).map(
        ticket,
      ),
      ...answering,
      ...(["free", "mine", "others", "undecided"] as const).map(call),
      {
        name: "call: recorded without words",
        show: async ({ page, made }) => {
          await page.goto(`/desk/callbacks/${made.calls.mine}`);
          await page.locator('main a[href*="/desk/tickets/"]').first().click();
          await openReport(page);
          await page.goto(`/desk/callbacks/${made.calls.mine}`);
          await page.locator('[name="outcome"][value="reached"]').check();
          await page.locator("textarea#said").fill("");
          await page.locator("form:has(textarea#said) button[type=submit]").click();
          await page.locator("form:has(textarea#said) [role=alert]").waitFor();
        },
      },
      {
        name: "undelivered: wrong address",
        show: async ({ page }) => {
          await page.goto("/desk/undelivered");
          await page.locator('[name="address"]').first().fill("not an address");
          await page.locator(".undelivered-row button[type=submit]").first().click();
          await page.locator(".undelivered-row [role=alert]").waitFor();
        },
      },
      pressed("keys", "?"),
      pressed("commands", "Control+k"),
      at("no such ticket", () => "/desk/tickets/KM4RT7XQ"),
      at("nowhere at the desk", () => "/desk/nowhere"),
    ],
  },
  {
    sheet: "desk-states",
    who: "administrator",
    sights: [
      at("somebody invited", ({ people }) => `/desk/people/${people.invited}`),
      at("somebody let go", ({ people }) => `/desk/people/${people.inactive}`),
      ...["people/invite", "me"].map(
        (path): Sight => ({
          name: `${path} sent empty`,
          show: async ({ page }) => {
            await page.goto(`/desk/${path}`);
            const password = page.locator("form:has(input[type=password]) button[type=submit]");
            await (path === "me" ? password : page.locator("main form button[type=submit]").last()).click();
            await page.locator("main [role=alert]").first().waitFor();
          },
        }),
      ),
    ],
  },
];

/** A desk at which nothing has come in yet. */
export const deskEmpty: Group = {
  sheet: "desk-states",
  who: "supervisor",
  sights: ["queue", "callbacks", "undelivered", "spam"].map((one) =>
    at(`${one}, empty`, () => `/desk/${one}`),
  ),
};

export const deskAway: Group = {
  sheet: "desk-states",
  who: "supervisor",
  sights: [
    {
      name: "queue while the database is away",
      show: ({ page }) => page.goto("/desk/queue"),
    },
  ],
};
