import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { lireDeploiement } from "./deploiement.ts";

const lire = (context: Record<string, string>) => lireDeploiement(new App({ context }).node);

describe("un déploiement", () => {
  it("tire du domaine l’adresse du site, celle qui envoie les courriels et celle qui répond des statistiques", () => {
    expect(lire({ env: "prod", domaine: "sne.example", zone: "Z123" })).toMatchObject({
      site: "https://sne.example",
      expediteur: "ne-pas-repondre@sne.example",
      contactStatistiques: "statistiques@sne.example",
    });
    const ailleurs = { env: "prod", domaine: "sne.example", zone: "Z123", contactStatistiques: "chiffres@exemple.fr" };
    expect(lire(ailleurs)).toMatchObject({ contactStatistiques: "chiffres@exemple.fr" });
  });

  it("n’a besoin de rien pour une copie jetable", () => {
    expect(lire({ env: "dev" })).toMatchObject({ env: "dev", site: "https://site.invalid" });
  });

  it.each([
    ["un domaine", { env: "prod", zone: "Z123" }],
    ["une zone", { env: "prod", domaine: "sne.example" }],
    ["un environnement connu", { env: "preprod", domaine: "sne.example", zone: "Z123" }],
  ])("demande %s", (_quoi, context) => {
    expect(() => lire(context)).toThrow();
  });
});
