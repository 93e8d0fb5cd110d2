import { headers } from "next/headers";
import { accentOf } from "./accent";

/** The operator's colour for this document, legible in both themes. */
export async function AccentStyle({ colour }: { colour: string }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const { light, dark } = accentOf(colour);
  const variables = Object.entries({ light, dark }).map(
    ([theme, { fill, onFill, text }]) =>
      `--accent-${theme}:${fill};--on-accent-${theme}:${onFill};--accent-text-${theme}:${text};`,
  );
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {`:root{${variables.join("")}}`}
    </style>
  );
}
