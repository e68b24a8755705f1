import type { Locator, Page } from "playwright-core";
import { dire } from "./dire.ts";
import { commencePar } from "./remplir.ts";
import type { Site } from "./site.ts";

/** Gives an address, and waits for the box where the code is typed, in the same page. */
export async function demanderUnCode(page: Page | Locator, contact: string): Promise<void> {
  await page
    .getByRole("textbox", { name: commencePar(dire(page, "Adresse électronique ou numéro de mobile")) })
    .fill(contact);
  await page.getByRole("button", { name: dire(page, "Recevoir mon code") }).click();
  await boiteDuCode(page).waitFor();
}

export const boiteDuCode = (page: Page | Locator) =>
  page.getByRole("textbox", { name: commencePar(dire(page, "Code à 6 chiffres")) });

/** Signs in from the page of sign-in, with the code received. */
export async function seConnecter(page: Page | Locator, { codeRecu }: Site, contact: string): Promise<void> {
  await demanderUnCode(page, contact);
  await boiteDuCode(page).fill(codeRecu(contact));
  await page.getByRole("button", { name: dire(page, "Me connecter") }).click();
}
