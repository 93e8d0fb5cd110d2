import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import type { Theme, Wanted, Width } from "@/e2e/look/wanted";

/** One photograph of one page in one state. */
export type Picture = { sheet: string; name: string; file: string; width: Width; height: number };

/** What a page is cut at: about two screens. */
const furthest = { 360: 1800, 1280: 1500 };
const screens = { 360: 740, 1280: 900 };

/**
 * Photographs a page as it stands in every theme and width that is wanted.
 * @param fileFor where a picture goes
 * @param from a selector: the picture begins a little above it
 */
export async function takePictures(
  page: Page,
  wanted: Wanted,
  fileFor: (theme: Theme, width: Width) => string,
  from?: string,
): Promise<{ theme: Theme; width: Width; file: string; height: number }[]> {
  const taken = [];
  for (const width of wanted.widths) {
    await page.setViewportSize({ width, height: screens[width] });
    for (const theme of wanted.themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      const { top, height } = await page.evaluate(
        ([selector, most]) => {
          const start = selector ? document.querySelector(selector)?.getBoundingClientRect().top : undefined;
          const top = start === undefined ? 0 : Math.max(0, Math.round(start + scrollY) - 24);
          const whole = document.documentElement.scrollHeight;
          return { top, height: Math.min(most, whole - top) };
        },
        [from ?? "", furthest[width]] as const,
      );
      // What sticks to the end of the screen stands at the end of the picture.
      if (!from) await page.setViewportSize({ width, height: Math.max(height, screens[width]) });
      const file = fileFor(theme, width);
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: top, width, height } });
      taken.push({ theme, width, file, height });
    }
  }
  return taken;
}
