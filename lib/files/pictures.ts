import sharp from "sharp";
import { type Result, refuse } from "@/lib/core/result";
import { turns } from "./turns";

/** Width times height, all frames together: what the largest cameras of phones give, and no decompression bomb. */
const mostPixels = 64_000_000;
/** Longest side of what is kept, in pixels: small print on a photographed page stays readable. */
const keptSide = 6_000;
const smallSide = 480;

// Many small threads and a cache are for those who make the same pictures again and again.
sharp.cache(false);
sharp.concurrency(1);

const turn = turns(2);

type Size = { width: number; height: number };

const inside = (side: number) =>
  ({ width: side, height: side, fit: "inside", withoutEnlargement: true }) as const;

/**
 * Makes a picture anew from its pixels, and a small JPEG of it: turned as it was meant to be seen, in sRGB,
 * without anything that is not a pixel (place, camera, comments, scripts behind the end). Decoded and encoded
 * strip by strip where the format allows.
 * @param mediaType what the content was found to be; a picture of another format is not made
 * @returns the size of the small one; `unreadable` for what is damaged or too large to open
 */
export const remake = (
  from: string,
  to: { file: string; small: string },
  mediaType: string,
): Promise<Result<Size, "unreadable">> =>
  turn(async () => {
    const format = mediaType.replace("image/", "") as "jpeg" | "png" | "webp" | "gif";
    const options = { limitInputPixels: mostPixels, failOn: "error" } as const;
    try {
      const found = await sharp(from, options).metadata();
      if (found.format !== format) return refuse("unreadable");
      const animated = format === "gif" || format === "webp";
      await sharp(from, { ...options, animated })
        .autoOrient()
        .resize(inside(keptSide))
        .toFormat(format, format === "jpeg" ? { quality: 88 } : {})
        .toFile(to.file);
      const { width, height } = await sharp(from, options)
        .autoOrient()
        .resize(inside(smallSide))
        .flatten({ background: "#ffffff" })
        .jpeg({ quality: 72 })
        .toFile(to.small);
      return { ok: true, width, height };
    } catch {
      return refuse("unreadable");
    }
  });
