import { cookies } from "next/headers";

/** Holds the theme a person chose at the desk; without it the system's counts. */
export const themeCookie = "desk-theme";

export type Theme = "light" | "dark";

export async function chosenTheme(): Promise<Theme | undefined> {
  const value = (await cookies()).get(themeCookie)?.value;
  return value === "light" || value === "dark" ? value : undefined;
}
