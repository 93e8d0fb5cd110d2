import { contrast, readable, visible } from "./contrast";

/** One colour, made fit for one theme: to fill a button with, to write on that button, to write on paper. */
export type Accent = { fill: string; onFill: string; text: string };

const ink = "#17181c";
const white = "#ffffff";
/** The least contrasting ground of each theme that an accent meets. */
const papers = { light: "#fbfaf7", dark: "#242425" };

/**
 * An operator's colour for both themes. It stays as it is where that is legible and moves towards ink or white,
 * in steps of 4 %, where it is not.
 * @param colour #rrggbb
 */
export const accentOf = (colour: string): { light: Accent; dark: Accent } => ({
  light: fitted(colour, papers.light, ink),
  dark: fitted(colour, papers.dark, white),
});

function fitted(colour: string, paper: string, away: string): Accent {
  const fill = moved(colour, away, (shade) => contrast(shade, paper) >= visible && onFillOf(shade) !== null);
  const text = moved(colour, away, (shade) => contrast(shade, paper) >= readable);
  return { fill, onFill: onFillOf(fill) ?? white, text };
}

const onFillOf = (fill: string): string | null =>
  [white, ink].find((writing) => contrast(writing, fill) >= readable) ?? null;

function moved(from: string, to: string, good: (shade: string) => boolean): string {
  const [own, end] = [parts(from), parts(to)];
  for (let step = 0; step < 25; step += 1) {
    const shade = own.map((part, i) => Math.round(part + ((end[i] ?? 0) - part) * step * 0.04));
    const colour = `#${shade.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    if (good(colour)) return colour;
  }
  return to;
}

const parts = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
