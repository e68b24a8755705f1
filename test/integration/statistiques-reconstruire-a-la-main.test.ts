import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const racine = mkdtempSync(join(tmpdir(), "reconstruire-a-la-main-"));
afterAll(() => rmSync(racine, { recursive: true }));
const lac = join(racine, "lac");

function refaire(...args: string[]): { code: number | null; dit: string; plaint: string } {
  const commande = ["functions/statistiques-capture/reconstruction/a-la-main.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, commande, { encoding: "utf8" });
  return { code: status, dit: stdout, plaint: stderr };
}

it("dit comment on l’appelle à qui le demande, et à qui se trompe", () => {
  const { code, dit: usage } = refaire("--help");
  expect([code, usage]).toEqual([0, expect.stringContaining("--exports DOSSIER")]);
  const refusees: [string[], string][] = [
    [["--export", "x", "--lac", lac], "l’option --export n’existe pas\n« x » n’est pas une option"],
    [["--exports"], "l’option --exports attend une valeur"],
    [[], "il manque --exports, le dossier des exports des tables demandes et registre"],
  ];
  for (const [args, faute] of refusees)
    expect(refaire(...args)).toEqual({ code: 1, dit: "", plaint: `${faute}\n\n${usage}` });
});

it("un dossier d’exports qui manque se dit en une phrase, et ne crée pas de lac", () => {
  const nullePart = join(racine, "nulle-part");
  expect(refaire("--exports", nullePart, "--lac", lac)).toEqual({
    code: 1,
    dit: "",
    plaint: `Le lac n’est pas refait : le dossier des exports ${nullePart} n’existe pas.\n`,
  });
  expect(existsSync(lac)).toBe(false);
});
