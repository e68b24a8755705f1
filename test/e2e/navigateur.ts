import { arch, platform } from "node:process";
import registre from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** How to start a browser: one that a package carries, or one that is installed here. */
export type Navigateur = { executablePath: string; args: string[] } | { channel: "chrome" | "msedge" };

const INSTALLES: readonly Navigateur[] = [{ channel: "chrome" }, { channel: "msedge" }];

/** The package has a Chromium for Linux on x64 only; it holds no sandbox, and some systems let root have none. */
const duRegistre = async (): Promise<Navigateur[]> =>
  platform === "linux" && arch === "x64"
    ? [{ executablePath: await registre.executablePath(), args: ["--no-sandbox", "--no-zygote", "--disable-gpu"] }]
    : [];

export const lancer = (navigateur: Navigateur): Promise<Browser> => chromium.launch(navigateur);

const demarre = (navigateur: Navigateur): Promise<boolean> =>
  lancer(navigateur)
    .then((ouvert) => ouvert.close())
    .then(
      () => true,
      () => false,
    );

/** The first browser that starts on this machine, or none. */
export async function trouverUnNavigateur(): Promise<Navigateur | undefined> {
  for (const navigateur of [...(await duRegistre().catch(() => [])), ...INSTALLES])
    if (await demarre(navigateur)) return navigateur;
  return undefined;
}
