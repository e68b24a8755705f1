import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import { champsDuFormulaire } from "../../shared/formulaire/formulaires.ts";
import { desReponses } from "../des-reponses.ts";
import { type Dossiers, demandeur, ouvrirDossiers, type ReponseLue } from "./dossiers.ts";

let dossiers: Dossiers;
beforeAll(async () => {
  dossiers = await ouvrirDossiers();
});
afterAll(() => dossiers.fermer());

const estServie = (nom: string): nom is NomDeRoute => Object.hasOwn(contrat, nom);
const servies = Object.keys(contrat)
  .filter(estServie)
  .filter((nom) => contrat[nom].fonction === "portail" || contrat[nom].fonction === "public");
const fermees = servies.filter((nom) => contrat[nom].access === "demandeur");
const ecritures = servies.filter((nom) => !["GET", "DELETE"].includes(contrat[nom].method));

describe.each(servies)("La route %s", (nom) => {
  it("est servie par la fonction que dit le contrat", async () => {
    const { corps } = await dossiers.appeler(nom);
    expect(corps.code).not.toBe("route-introuvable");
  });
});

describe.each(fermees)("La route %s", (nom) => {
  it("n’est ouverte qu’à une personne connectée, et pas à un agent", async () => {
    expect(await dossiers.envoyer(nom, {})).toMatchObject({ statut: 401, corps: { code: "session-absente" } });
    const agent = { role: "agent", agent: "agent-1", session: "session-1" };
    expect(await dossiers.envoyer(nom, {}, agent)).toMatchObject({ statut: 403, corps: { code: "acces-refuse" } });
  });
});

/** A refusal that tells what is wrong, never a failure of ours. */
function refuse({ statut, corps, entetes }: ReponseLue): void {
  expect([400, 404, 413, 415]).toContain(statut);
  expect(entetes["content-type"]).toBe("application/problem+json");
  expect(corps).toMatchObject({ status: statut, type: `urn:sne:probleme:${corps.code}` });
  if (corps.code === "champs-invalides") expect(corps.champs).not.toEqual([]);
}

describe.each(ecritures)("Le corps de %s", (nom) => {
  const pathParameters = { brouillonId: "brouillon-absent" };
  const envoyer = (change: object) => dossiers.envoyer(nom, { pathParameters, ...change }, demandeur("fuzz-0001"));

  it("quel que soit le texte, est refusé proprement", async () => {
    const essai = fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (body) =>
      refuse(await envoyer({ body })),
    );
    await fc.assert(essai, { numRuns: 60 });
  });

  it("quels que soient les octets, est refusé proprement", async () => {
    const essai = fc.asyncProperty(fc.uint8Array({ minLength: 1 }), async (octets) =>
      refuse(await envoyer({ body: Buffer.from(octets).toString("base64"), isBase64Encoded: true })),
    );
    await fc.assert(essai, { numRuns: 60 });
  });

  it("quel que soit le JSON, est refusé proprement", async () => {
    const essai = fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (json) =>
      refuse(await envoyer({ body: JSON.stringify(json) })),
    );
    await fc.assert(essai, { numRuns: 60 });
  });
});

describe("Les réponses d’un brouillon", () => {
  const nom = fc.oneof(fc.constantFrom(...champsDuFormulaire().map((champ) => champ.nom)), fc.string());
  const reponses = fc.dictionary(nom, fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom("1", "69123", 0, true)));

  it("quelles qu’elles soient, sont gardées telles quelles, ou refusées avec toutes leurs fautes", async () => {
    let rang = 0;
    const essai = fc.asyncProperty(reponses, async (envoyees) => {
      rang += 1;
      // each by someone new: an account has a few drafts at most
      const operationId = `fuzz-${1e6 + rang}`;
      const recu = await dossiers.appeler("creerBrouillon", { operationId, reponses: envoyees }, operationId);
      if (recu.statut !== 201) return refuse(recu);
      const gardees = Object.fromEntries(Object.entries(envoyees).filter(([, valeur]) => valeur !== null));
      expect(recu.corps.reponses).toEqual(JSON.parse(JSON.stringify(gardees)));
    });
    await fc.assert(essai, { numRuns: 100 });
  });

  it("gardent tout texte qui s’écrit, à l’espace près", async () => {
    let rang = 0;
    const essai = fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 }), async (texte) => {
      rang += 1;
      const reponses = desReponses({ adresseLigne: texte });
      const operationId = `texte-${1e6 + rang}`;
      const recu = await dossiers.appeler("creerBrouillon", { operationId, reponses }, operationId);
      if (recu.statut !== 201) return refuse(recu);
      const { brouillonId } = recu.corps;
      const lu = await dossiers.appeler("lireBrouillon", { brouillonId }, operationId);
      expect(lu.corps.reponses).toMatchObject({ adresseLigne: texte });
    });
    await fc.assert(essai, { numRuns: 40 });
  });
});
