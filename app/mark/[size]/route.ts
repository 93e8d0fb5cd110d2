import sharp from "sharp";
import { markOf } from "@/app/_ui/mark";
import { readSettings } from "@/lib/settings/reading";

type Context = { params: Promise<{ size: string }> };

const sizes = ["192", "512"];

/** The sign as a picture, for a phone's start screen. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { size } = await params;
  if (!sizes.includes(size)) return new Response(null, { status: 404 });
  const { operator } = await readSettings();
  const png = await sharp(Buffer.from(markOf(operator.colour)), { density: (72 * Number(size)) / 32 })
    .resize(Number(size))
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png), {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=3600" },
  });
}
