import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright/test";
import type { Picture } from "@/e2e/look/picture";
import type { Width } from "@/e2e/look/wanted";

/** How wide a picture is on a sheet, and how many stand side by side. */
const scale: Record<Width, { shown: number; columns: number }> = {
  360: { shown: 320, columns: 6 },
  1280: { shown: 660, columns: 3 },
};
const tallest = 3900;
const caption = 40;

type Column = { height: number; pictures: Picture[] };

/** Puts each picture where there is most room; a sheet that is full is followed by another. */
function arrange(pictures: Picture[], width: Width): Column[][] {
  const { shown, columns } = scale[width];
  const blank = (): Column[] => Array.from({ length: columns }, () => ({ height: 0, pictures: [] }));
  const sheets: Column[][] = [];
  for (const picture of pictures) {
    const height = Math.round((picture.height * shown) / width) + caption;
    let last = sheets.at(-1);
    let column = last?.reduce((best, one) => (one.height < best.height ? one : best));
    if (!last || !column || column.height + height > tallest) {
      last = blank();
      sheets.push(last);
      column = last[0];
    }
    column?.pictures.push(picture);
    if (column) column.height += height;
  }
  return sheets;
}

/** Makes the contact sheets of pictures of one width. @returns the files */
export async function makeSheets(
  browser: Browser,
  folder: string,
  name: string,
  pictures: Picture[],
): Promise<string[]> {
  const [first] = pictures;
  if (!first) return [];
  const { shown, columns } = scale[first.width];
  const files: string[] = [];
  const viewport = { width: columns * (shown + 16) + 16, height: 800 };
  const page = await browser.newPage({ viewport });
  for (const [index, sheet] of arrange(pictures, first.width).entries()) {
    const title = index === 0 ? name : `${name}-${index + 1}`;
    const html = path.join(folder, `${title}.html`);
    writeFileSync(html, markup(folder, title, sheet, shown));
    await page.goto(pathToFileURL(html).href);
    files.push(path.join(folder, `${title}.png`));
    await page.screenshot({ path: files.at(-1), fullPage: true });
  }
  await page.close();
  return files;
}

const markup = (folder: string, title: string, columns: Column[], shown: number): string => `<!doctype html>
<meta charset="utf-8"><title>${title}</title>
<style>
  body { margin: 0; padding: 8px; background: #7d8590; font: 600 14px/20px sans-serif; color: #fff }
  h1 { margin: 0 8px; font-size: 20px; line-height: 28px }
  div { display: flex; align-items: flex-start }
  section { width: ${shown}px; margin: 0 8px }
  p { margin: 10px 0 4px; height: 20px; overflow: hidden; white-space: nowrap }
  img { display: block; width: ${shown}px }
</style>
<h1>${title}</h1><div>${columns
  .map(
    ({ pictures }) =>
      `<section>${pictures
        .map(({ name, file }) => `<p>${name}</p><img src="${encodeURI(path.relative(folder, file))}" alt="">`)
        .join("")}</section>`,
  )
  .join("")}</div>`;
