import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright/test";
import { violations } from "@/e2e/fixtures/axe";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import { sticksOut } from "@/e2e/fixtures/quiet";
import { lookerEmail, lookPassword, type Made } from "@/e2e/look/made";
import { type Picture, takePictures } from "@/e2e/look/picture";
import type { Group, Looker, Sight } from "@/e2e/look/sight";
import type { Theme, Wanted } from "@/e2e/look/wanted";
import type { Locale } from "@/lib/i18n/locales";

/** Everything that is the same for the whole round. */
export type Round = {
  browser: Browser;
  url: string;
  folder: string;
  made: Made;
  wanted: Wanted;
  /** The pictures of one contact sheet under its name: `ru-dark-360-desk`. */
  pictures: Map<string, Picture[]>;
  /** What could not be shown and why, and what breaks a rule of accessibility. */
  failures: string[];
};

/** Shows and photographs all of a group in a language. */
export async function lookAt(round: Round, group: Group, locale: Locale): Promise<void> {
  if (!isWanted(round, group, locale)) return;
  const looker = await arrive(round, group, locale);
  for (const sight of group.sights) await photograph(round, group, looker, sight);
  await looker.page.context().close();
}

/** Brings every sight to where something can happen to all of them, lets it happen, and looks at them after it. */
export async function lookAfter(
  round: Round,
  groups: Group[],
  happening: () => Promise<void>,
): Promise<void> {
  const ready: (() => Promise<void>)[] = [];
  for (const locale of round.wanted.locales) {
    for (const group of groups.filter((one) => isWanted(round, one, locale))) {
      for (const sight of group.sights) {
        const looker = await arrive(round, group, locale);
        await sight.before?.(looker);
        ready.push(() => photograph(round, group, looker, sight));
      }
    }
  }
  if (ready.length === 0) return;
  await happening();
  for (const look of ready) await look();
}

const isWanted = ({ wanted }: Round, { sheet, only }: Group, locale: Locale): boolean =>
  wanted.sheet(sheet) && (only ?? wanted.locales).includes(locale);

async function arrive(round: Round, group: Group, locale: Locale): Promise<Looker> {
  const context = await round.browser.newContext({
    baseURL: round.url,
    locale,
    javaScriptEnabled: group.javaScript ?? true,
    extraHTTPHeaders: { "x-forwarded-for": freshNetwork() },
  });
  if (group.who) await signIn(context, lookerEmail(group.who, locale));
  return { page: await context.newPage(), locale, made: round.made[locale] };
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const page = await context.newPage();
  await page.goto("/desk/sign-in");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(lookPassword);
  await page.locator('main button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes("sign-in"));
  await page.close();
}

async function photograph(round: Round, group: Group, looker: Looker, sight: Sight): Promise<void> {
  const { page, locale } = looker;
  const { folder, wanted, pictures, failures } = round;
  const sheetOf = (theme: Theme, width: number) => `${locale}-${theme}-${width}-${group.sheet}`;
  const plain = sight.name.replace(/[^a-z0-9]+/gi, "-");
  try {
    // What a sight presses is in the place it has on a wide screen.
    await page.setViewportSize({ width: 1280, height: 900 });
    // Nobody is slowed by what the sights before have sent.
    if (!group.who) await page.setExtraHTTPHeaders({ "x-forwarded-for": freshNetwork() });
    await sight.show(looker);
    const fileFor = (theme: Theme, width: number) =>
      path.join(folder, "pictures", sheetOf(theme, width), `${plain}.png`);
    for (const { theme, width, file, height } of await takePictures(page, wanted, fileFor, sight.from)) {
      const name = sheetOf(theme, width);
      const picture = { sheet: name, name: sight.name, file, width, height };
      pictures.set(name, [...(pictures.get(name) ?? []), picture]);
    }
    if (group.javaScript === false) return;
    for (const fault of await faultsOf(page, wanted))
      failures.push(`${locale} ${group.sheet}, ${sight.name}: ${fault}`);
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split("\n") : [String(error)];
    failures.push(`${locale} ${group.sheet}, ${sight.name}: ${reason} (${page.url()})`);
  }
}

/** What sticks out at 320 px, which is also a wide screen at 400 %, and which rules of accessibility are broken. */
async function faultsOf(page: Page, { widths, themes }: Wanted): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  const found = (await sticksOut(page)).map((element) => `sticks out at 320 px: ${element}`);
  for (const [width, theme] of [
    [360, "light"],
    [1280, "dark"],
  ] as const) {
    if (!widths.includes(width) || !themes.includes(theme)) continue;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    found.push(...(await violations(page)));
  }
  return [...new Set(found)];
}
