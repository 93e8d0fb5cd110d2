import { test as base, type Page } from "playwright/test";
import { type PersonName, people } from "@/e2e/fixtures/people";
import { type Product, startProduct } from "@/e2e/fixtures/product";

export const { expect } = base;

/** One running product for each worker of the test runner, shared by its tests. */
export const test = base.extend<object, { product: Product }>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
});

/** Signs in at the desk through its own page. */
export async function signIn(page: Page, who: PersonName): Promise<void> {
  await page.goto("/desk/sign-in");
  await page.locator('input[name="email"]').fill(people[who].email);
  await page.locator('input[name="password"]').fill(people[who].password);
  await page.locator('main button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname.startsWith("/desk") && !url.pathname.includes("sign-in"));
}
