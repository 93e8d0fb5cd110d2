/** What Next hands to a page: its address taken apart. */
export type PageIn<Params = unknown> = {
  params: Promise<{ locale: string } & Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
