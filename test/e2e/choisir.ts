import type { Locator } from "playwright-core";
import type { UnFichier } from "../un-fichier.ts";

/** Presses a button that asks for files, and gives these. */
export async function choisir(geste: Locator, nom: string, ...fichiers: UnFichier[]): Promise<void> {
  const attendu = geste.page().waitForEvent("filechooser");
  await geste.click();
  const choix = await attendu;
  await choix.setFiles(
    fichiers.map(({ type, octets }) => ({ name: nom, mimeType: type, buffer: Buffer.from(octets) })),
  );
}
