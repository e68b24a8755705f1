import { describe, expect, it } from "vitest";
import { BadOption, readOptions } from "./options.ts";

describe("la ligne de commande", () => {
  it("sans option, prend les valeurs par défaut", () => {
    expect(readOptions([])).toEqual({ port: 3000, dataDir: ".sne", demandes: 300, editions: 4, watch: false });
  });

  it("lit chaque option", () => {
    const args = [
      "--port",
      "4000",
      "--data=/tmp/x",
      "--demandes",
      "0",
      "--editions",
      "2",
      "--date",
      "2026-03-02",
      "--watch",
    ];
    const lues = { port: 4000, dataDir: "/tmp/x", demandes: 0, editions: 2, date: "2026-03-02", watch: true };
    expect(readOptions(args)).toEqual(lues);
  });

  it.each([
    [["--prot", "4000"], "l’option --prot n’existe pas"],
    [["4000"], "« 4000 » n’est pas une option"],
    [["--port"], "l’option --port attend une valeur"],
    [["--port", "abc"], "--port attend un nombre entier de 0 à 65535, pas « abc »"],
    [["--port", "70000"], "--port attend un nombre entier de 0 à 65535, pas « 70000 »"],
    [["--demandes", "-1"], "l’option --demandes attend une valeur, pas « -1 »"],
    [["--demandes=-1"], "--demandes attend un nombre entier"],
    [["--date", "2026-02-30"], "--date attend une date comme 2026-03-02, pas « 2026-02-30 »"],
  ])("refuse %j", (args, message) => {
    expect(() => readOptions(args)).toThrow(BadOption);
    expect(() => readOptions(args)).toThrow(message);
  });
});
