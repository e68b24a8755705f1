import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chaineIntacte } from "../../functions/socle/chaine.ts";
import { evenement as formeDEvenement } from "../../functions/socle/stores/formes.ts";
import { rejouer } from "../../shared/demande/rejeu.ts";
import { desReponses, sansReponse } from "../des-reponses.ts";
import { type Dossiers, ouvrirDossiers } from "./dossiers.ts";

let dossiers: Dossiers;
beforeAll(async () => {
  dossiers = await ouvrirDossiers();
});
afterAll(() => dossiers.fermer());
beforeEach(() => {
  dossiers.nousSommesLe("2026-11-24T13:32:00Z");
  dossiers.gate.faults.clear();
});

let rang = 0;
const unCompte = (): string => {
  rang += 1;
  return `deposant-${String(rang).padStart(6, "0")}`;
};

async function unBrouillon(compte: string, reponses: object = desReponses()) {
  rang += 1;
  const { corps } = await dossiers.appeler("creerBrouillon", { operationId: `operation-${rang}`, reponses }, compte);
  return corps;
}
const deposer = (compte: string, { brouillonId, version }: Record<string, unknown>) =>
  dossiers.appeler("deposer", { brouillonId, version, certifie: true }, compte);
const articles = async (compte: string, sk: RegExp) =>
  (await dossiers.lireTout("demandes")).filter(
    (item) => JSON.stringify(item).includes(`"${compte}"`) && sk.test(String(item.sk)),
  );
const numeroDe = ({ corps }: { corps: Record<string, unknown> }): string => String(corps.numeroUnique);

describe("Déposer", () => {
  it("donne le numéro officiel, la date et la fin de validité", async () => {
    const compte = unCompte();
    const recu = await deposer(compte, await unBrouillon(compte));
    expect(recu).toMatchObject({
      statut: 201,
      corps: { deposeeLe: "2026-11-24T13:32:00.000Z", expireLe: "2027-11-24" },
    });
    expect(numeroDe(recu)).toMatch(/^0691126\d{6}GDPUB$/u);
  });

  it("compte les jours à Paris : le 30 novembre à 23 h 30 UTC est le 1er décembre", async () => {
    dossiers.nousSommesLe("2026-11-30T23:30:00Z");
    const compte = unCompte();
    const recu = await deposer(compte, await unBrouillon(compte));
    expect(numeroDe(recu)).toMatch(/^0691226/u);
    expect(recu.corps.expireLe).toBe("2027-12-01");
  });

  it("écrit l’état, son événement, le verrou, l’attestation et la clôture du brouillon, ensemble", async () => {
    const compte = unCompte();
    const brouillon = await unBrouillon(compte);
    const numeroUnique = numeroDe(await deposer(compte, brouillon));
    const ecrits = (await dossiers.lireTout("demandes")).filter((item) => JSON.stringify(item).includes(numeroUnique));
    expect(ecrits.map(({ sk }) => sk).toSorted()).toEqual([
      "ATTESTATION",
      "COURANTE",
      `DEMANDE#${numeroUnique}`,
      "EVENEMENT#000001",
      "SENSIBLE",
      "VERROU#069",
    ]);
    const lu = await dossiers.appeler("lireBrouillon", { brouillonId: brouillon.brouillonId }, compte);
    expect(lu.corps).toMatchObject({ numeroUnique, version: 2 });
    expect((await dossiers.appeler("listerBrouillons", {}, compte)).corps).toEqual({ brouillons: [] });
  });

  it("écrit un état qui est le rejeu de l’événement, et un événement qui ouvre la chaîne", async () => {
    const compte = unCompte();
    await deposer(compte, await unBrouillon(compte));
    const [courante] = await articles(compte, /^COURANTE$/u);
    const lus = (await articles(compte, /^EVENEMENT/u)).map(({ evenement }) => formeDEvenement.parse(evenement));
    expect(rejouer(lus)).toEqual(courante?.demande);
    expect(chaineIntacte(lus)).toBe(true);
  });

  it("ne garde pas ce qu’une page cachée avait répondu, ni rien de sensible en clair", async () => {
    const compte = unCompte();
    const reponses = desReponses({ bailleurActuel: "Grand Lyon Habitat", emancipe: "oui", nationalite: "3" });
    const brouillon = await unBrouillon(compte, reponses);
    expect(brouillon.reponses).toMatchObject({ bailleurActuel: "Grand Lyon Habitat" });
    await deposer(compte, brouillon);
    const [courante] = await articles(compte, /^COURANTE$/u);
    const gardees = JSON.stringify(courante);
    expect(gardees).toContain("loyerActuel");
    for (const nom of ["bailleurActuel", "emancipe", "nationalite"]) expect(gardees).not.toContain(nom);
  });

  it("ne demande que deux lectures et écritures : le brouillon, puis une transaction", async () => {
    const compte = unCompte();
    const brouillon = await unBrouillon(compte);
    dossiers.gate.calls.length = 0;
    await deposer(compte, brouillon);
    expect(dossiers.gate.calls.map(({ action }) => action)).toEqual(["GetItem", "TransactWriteItems"]);
  });

  it("le mois suivant prend un numéro du mois, en un appel de plus", async () => {
    const compte = unCompte();
    const brouillon = await unBrouillon(compte);
    dossiers.nousSommesLe("2026-12-05T09:00:00Z");
    dossiers.gate.calls.length = 0;
    expect(numeroDe(await deposer(compte, brouillon))).toMatch(/^0691226/u);
    expect(dossiers.gate.calls.map(({ action }) => action)).toEqual(["GetItem", "UpdateItem", "TransactWriteItems"]);
  });
});

describe("Déposer est refusé", () => {
  it("quand il manque des réponses : toutes sont dites, avec leur page", async () => {
    const compte = unCompte();
    const refus = await deposer(compte, await unBrouillon(compte, sansReponse("motifs", "communes", "telephone")));
    expect(refus).toMatchObject({
      statut: 400,
      corps: {
        code: "demande-incomplete",
        champs: [
          { pointeur: "/reponses/motifs", code: "reponse-manquante", page: "motifs" },
          { pointeur: "/reponses/communes", page: "communes" },
          { pointeur: "/reponses/telephone", code: "joignable-nulle-part", page: "coordonnees" },
        ],
      },
    });
  });

  it("sans certifier", async () => {
    const compte = unCompte();
    const { brouillonId, version } = await unBrouillon(compte);
    for (const certifie of [false, undefined, "oui"])
      expect(await dossiers.appeler("deposer", { brouillonId, version, certifie }, compte)).toMatchObject({
        statut: 400,
        corps: { champs: [{ pointeur: "/certifie", code: "reponse-manquante" }] },
      });
  });

  it("quand le brouillon a changé depuis qu’il a été relu", async () => {
    const compte = unCompte();
    const brouillon = await unBrouillon(compte);
    const { brouillonId, version } = brouillon;
    const entree = { brouillonId, version, operationId: "operation-entre-deux", reponses: { prenoms: "Leïla" } };
    await dossiers.appeler("enregistrerReponses", entree, compte);
    expect(await deposer(compte, brouillon)).toMatchObject({
      statut: 409,
      corps: { code: "version-perimee", brouillon: { version: 2, reponses: { prenoms: "Leïla" } } },
    });
  });

  it("dans un territoire où la personne a déjà une demande, qui lui est rappelée", async () => {
    const compte = unCompte();
    const premier = await deposer(compte, await unBrouillon(compte));
    expect(await deposer(compte, await unBrouillon(compte))).toMatchObject({
      statut: 409,
      corps: { code: "demande-deja-deposee", numeroUnique: numeroDe(premier) },
    });
    const ailleurs = await deposer(compte, await unBrouillon(compte, desReponses({ communes: ["75101"] })));
    expect(numeroDe(ailleurs)).toMatch(/^1111126/u);
  });

  it("pour enregistrer ensuite : un brouillon déposé est clos", async () => {
    const compte = unCompte();
    const brouillon = await unBrouillon(compte);
    const numeroUnique = numeroDe(await deposer(compte, brouillon));
    const { brouillonId } = brouillon;
    const suite = { brouillonId, version: 2, operationId: "operation-trop-tard", reponses: {} };
    const clos = { statut: 409, corps: { code: "brouillon-depose" } };
    expect(await dossiers.appeler("enregistrerReponses", suite, compte)).toMatchObject({
      ...clos,
      corps: { numeroUnique },
    });
    expect(await dossiers.appeler("effacerBrouillon", { brouillonId }, compte)).toMatchObject(clos);
  });
});

describe("Un seul dépôt, un seul numéro", () => {
  const verifier = async (compte: string, recus: { statut: number; corps: Record<string, unknown> }[]) => {
    expect(new Set(recus.map(({ statut }) => statut))).toEqual(new Set([201]));
    expect(new Set(recus.map(({ corps }) => JSON.stringify(corps))).size).toBe(1);
    expect(await articles(compte, /^COURANTE$/u)).toHaveLength(1);
  };

  it("renvoyé, même le lendemain, donne la même réponse", async () => {
    const compte = unCompte();
    const brouillon = await unBrouillon(compte);
    const premier = await deposer(compte, brouillon);
    dossiers.nousSommesLe("2026-12-25T08:00:00Z");
    await verifier(compte, [premier, await deposer(compte, brouillon)]);
  });

  it("envoyé cinq fois au même instant", async () => {
    const compte = unCompte();
    const brouillon = await unBrouillon(compte);
    await verifier(compte, await Promise.all([1, 2, 3, 4, 5].map(() => deposer(compte, brouillon))));
  });

  it.each(["conflict", "lost", "throttle", "failure"] as const)(
    "à travers une panne « %s » de la transaction",
    async (kind) => {
      const compte = unCompte();
      const brouillon = await unBrouillon(compte);
      // three times: the SDK, that tries three times, gives up before the verb does
      dossiers.gate.faults.inject({ kind, action: "TransactWriteItems", times: 3 });
      await verifier(compte, [await deposer(compte, brouillon), await deposer(compte, brouillon)]);
    },
  );

  it("deux brouillons du même territoire : un seul devient une demande", async () => {
    const compte = unCompte();
    const brouillons = [await unBrouillon(compte), await unBrouillon(compte)];
    const recus = await Promise.all(brouillons.map((brouillon) => deposer(compte, brouillon)));
    const [depose, refuse] = recus.toSorted((a, b) => a.statut - b.statut);
    expect(depose?.statut).toBe(201);
    expect(refuse).toMatchObject({
      statut: 409,
      corps: { code: "demande-deja-deposee", numeroUnique: depose?.corps.numeroUnique },
    });
  });

  it("avec un numéro qu’une autre demande porte déjà, en prend un autre", async () => {
    const [compte, autre] = [unCompte(), unCompte()];
    const brouillon = await unBrouillon(compte);
    const [reserve] = (await dossiers.lireTout("brouillons")).filter((item) => item.compte === compte);
    await dossiers.ecrire("demandes", { pk: `DEMANDE#${reserve?.numeroReserve}`, sk: "COURANTE", compte: autre });
    const recu = await deposer(compte, brouillon);
    expect(recu.statut).toBe(201);
    expect(numeroDe(recu)).not.toBe(reserve?.numeroReserve);
  });
});
