/** Some texts of one area, by their keys. */
export const wordsOf = <K extends string>(keys: readonly K[], t: (key: string) => string) =>
  Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<K, string>;
