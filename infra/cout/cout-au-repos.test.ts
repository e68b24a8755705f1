import { describe, expect, it } from "vitest";
import { gabarits } from "../gabarits.ts";
import { coutAuRepos, total } from "./cout-au-repos.ts";

const production = coutAuRepos(gabarits().values());
const nombre = (libelle: string) => production.find((ligne) => ligne.libelle === libelle)?.nombre;

describe("le coût au repos", () => {
  it("compte les clés, les secrets, le pare-feu et ses règles", () => {
    expect([nombre("clé KMS"), nombre("secret"), nombre("pare-feu"), nombre("règle de pare-feu")]).toEqual([
      3, 2, 1, 4,
    ]);
  });

  it("reste sous vingt dollars par mois", () => {
    expect(total(production)).toBeLessThan(20);
  });

  it("est plus bas pour une copie jetable, qui n’a pas de pare-feu", () => {
    const jetable = coutAuRepos(gabarits({ env: "dev" }).values());
    expect(total(jetable)).toBeLessThan(total(production) - 8);
  });

  it("est la somme des lignes", () => {
    const lignes = [
      { libelle: "clé KMS", nombre: 3, mensuel: 1 },
      { libelle: "alarme", nombre: 10, mensuel: 0.1 },
    ];
    expect(total(lignes)).toBe(4);
  });

  it("refuse une ressource dont il ne sait pas le prix", () => {
    const inconnu = { Resources: { Moteur: { Type: "AWS::RDS::DBInstance", Properties: {} } } };
    expect(() => coutAuRepos([inconnu])).toThrow("AWS::RDS::DBInstance");
  });

  it("ne compte pas la lecture d’un flux, que Lambda fait gratuitement", () => {
    const type = "AWS::Lambda::EventSourceMapping";
    const flux = { Type: type, Properties: { StartingPosition: "TRIM_HORIZON" } };
    const file = { Type: type, Properties: {} };
    expect(coutAuRepos([{ Resources: { flux, file } }])).toMatchObject([{ nombre: 1 }]);
  });
});
