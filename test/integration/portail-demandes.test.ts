import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { type Dossiers, ouvrirDossiers } from "./dossiers.ts";

const NIR = "285036912345656";
const MOI = "moi-00000001";
const AUTRUI = "autrui-00000001";

let dossiers: Dossiers;
let numeroUnique: string;
beforeAll(async () => {
  dossiers = await ouvrirDossiers();
  const reponses = desReponses({ nir: NIR });
  const { corps } = await dossiers.appeler("creerBrouillon", { operationId: "operation-1", reponses }, MOI);
  const { brouillonId, version } = corps;
  const recu = await dossiers.appeler("deposer", { brouillonId, version, certifie: true }, MOI);
  numeroUnique = String(recu.corps.numeroUnique);
});
afterAll(() => dossiers.fermer());

describe("Ma demande", () => {
  it("se retrouve dans la liste, en résumé", async () => {
    expect((await dossiers.appeler("listerDemandes", {}, MOI)).corps).toEqual({
      demandes: [
        {
          numeroUnique,
          version: 1,
          etat: "active",
          identite: "a_verifier",
          territoire: "069",
          deposeeLe: "2026-11-24T13:32:00.000Z",
          ancienneteDepuisLe: "2026-11-24",
          expireLe: "2027-11-24",
        },
      ],
    });
  });

  it("se relit en entier, avec ce qui est scellé, et son histoire en français", async () => {
    expect(await dossiers.appeler("lireDemande", { numeroUnique }, MOI)).toMatchObject({
      statut: 200,
      corps: {
        version: 1,
        formulaire: "2026-2",
        reponses: desReponses({ nir: NIR }),
        evenements: [{ version: 1, type: "demande-deposee", libelle: "Demande déposée" }],
      },
    });
  });

  it("ne montre rien de ce qui reste entre nous : compte, dossier, code", async () => {
    const { corps } = await dossiers.appeler("lireDemande", { numeroUnique }, MOI);
    for (const nom of ["compte", "dossier", "faitId", "codeAttestation"]) expect(corps).not.toHaveProperty(nom);
  });

  it("n’est lue qu’une fois la lecture écrite au journal", async () => {
    const avant = (await dossiers.lireTout("journal")).length;
    await dossiers.appeler("lireDemande", { numeroUnique }, MOI);
    const lectures = await dossiers.lireTout("journal");
    expect(lectures).toHaveLength(avant + 1);
    expect(lectures[0]).toMatchObject({
      pk: `DEMANDE#${numeroUnique}`,
      acte: "lire-demande",
      qui: { role: "demandeur", compte: MOI },
    });
    dossiers.gate.faults.inject({ kind: "failure", action: "PutItem", times: 3 });
    expect((await dossiers.appeler("lireDemande", { numeroUnique }, MOI)).statut).toBe(503);
  });
});

describe("La demande d’autrui", () => {
  it("répond comme un numéro qui n’existe pas, et ne laisse pas de trace chez lui", async () => {
    const avant = (await dossiers.lireTout("journal")).length;
    const autrui = await dossiers.appeler("lireDemande", { numeroUnique }, AUTRUI);
    const absente = await dossiers.appeler("lireDemande", { numeroUnique: "0691126999999GDPUB" }, AUTRUI);
    expect(autrui).toEqual(absente);
    expect(autrui).toMatchObject({ statut: 404, corps: { code: "demande-introuvable" } });
    expect(await dossiers.lireTout("journal")).toHaveLength(avant);
    expect((await dossiers.appeler("listerDemandes", {}, AUTRUI)).corps).toEqual({ demandes: [] });
  });

  it("à un numéro mal écrit, dit la faute", async () => {
    expect(await dossiers.appeler("lireDemande", { numeroUnique: "42" }, AUTRUI)).toMatchObject({
      statut: 400,
      corps: { champs: [{ pointeur: "/numeroUnique", code: "numero-unique-invalide" }] },
    });
  });
});
