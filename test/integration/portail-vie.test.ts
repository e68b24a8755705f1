import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chaineIntacte } from "../../functions/socle/chaine.ts";
import { evenement as formeDEvenement, demande as formeDeDemande } from "../../functions/socle/stores/formes.ts";
import { rejouer } from "../../shared/demande/rejeu.ts";
import { desReponses, unCodemandeur } from "../des-reponses.ts";
import { type Dossiers, ouvrirDossiers } from "./dossiers.ts";

let dossiers: Dossiers;
let moi: string;
let numeroUnique: string;

beforeAll(async () => {
  dossiers = await ouvrirDossiers();
});
afterAll(() => dossiers.fermer());

const appeler = (nom: Parameters<Dossiers["appeler"]>[0], entree: Record<string, unknown> = {}, qui = moi) =>
  dossiers.appeler(nom, { numeroUnique, operationId: randomUUID(), ...entree }, qui);

beforeEach(async () => {
  dossiers.nousSommesLe("2026-11-24T13:32:00Z");
  moi = randomUUID();
  const { corps } = await dossiers.appeler(
    "creerBrouillon",
    { operationId: "operation-1", reponses: desReponses() },
    moi,
  );
  const { brouillonId, version } = corps;
  const recu = await dossiers.appeler("deposer", { brouillonId, version, certifie: true }, moi);
  numeroUnique = String(recu.corps.numeroUnique);
});

const items = async () => (await dossiers.lireTout("demandes")).filter(({ pk }) => pk === `DEMANDE#${numeroUnique}`);
const verrous = async () =>
  (await dossiers.lireTout("demandes")).filter(
    ({ pk, sk }) => pk === `COMPTE#${moi}` && String(sk).startsWith("VERROU#"),
  );

/** The state that is stored, and the one that the events replay. */
async function etats() {
  const lus = await items();
  const evenements = lus
    .filter(({ sk }) => String(sk).startsWith("EVENEMENT#"))
    .toSorted((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1))
    .map(({ evenement }) => formeDEvenement.parse(evenement));
  const courante = lus.find(({ sk }) => sk === "COURANTE");
  return {
    courante: formeDeDemande.parse(courante?.demande),
    rejouee: rejouer(evenements),
    intacte: chaineIntacte(evenements),
    echeance: courante?.echeance,
  };
}

async function preparer(reponses: Record<string, unknown>) {
  const { corps } = await dossiers.appeler("preparerChangements", { numeroUnique }, moi);
  const { brouillonId, version } = corps;
  const entree = { brouillonId, version, operationId: randomUUID(), reponses };
  const recu = await dossiers.appeler("enregistrerReponses", entree, moi);
  return { statut: recu.statut, corps: recu.corps, brouillonId, version: recu.corps.version, certifie: true };
}

describe("Modifier", () => {
  it("dépose les changements en une version ; le numéro et l’ancienneté restent", async () => {
    dossiers.nousSommesLe("2027-02-01T10:00:00Z");
    const { brouillonId, version, certifie } = await preparer({ telephone: "0612345699" });
    const recu = await appeler("modifier", { changements: { brouillonId, version }, certifie });
    expect(recu).toMatchObject({
      statut: 200,
      corps: { version: 2, ancienneteDepuisLe: "2026-11-24", etat: "active" },
    });
    const { courante, rejouee, intacte } = await etats();
    const { nationalite: _scelle, logementAdapte: _aussi, ...claires } = desReponses();
    expect(courante.reponses).toMatchObject({ ...claires, telephone: "0612345699" });
    expect(rejouee).toEqual(courante);
    expect(intacte).toBe(true);
  });

  it("ne change pas l’état civil : il se change à un guichet", async () => {
    const { statut, corps } = await preparer({ nomNaissance: "Autrement" });
    expect([statut, corps.champs]).toMatchObject([400, [{ code: "identite-au-guichet" }]]);
  });

  it("laisse corriger l’état civil de quelqu’un que l’on ajoute, tant que rien n’est déposé", async () => {
    const codemandeurs = [{ id: "nouveau", prenoms: "Mousa" }];
    expect((await preparer({ codemandeurs })).statut).toBe(200);
    expect((await preparer({ codemandeurs: [{ id: "nouveau", prenoms: "Moussa" }] })).statut).toBe(200);
  });

  it("le brouillon des changements ne se dépose pas comme une demande de plus", async () => {
    const { brouillonId, version, certifie } = await preparer({ telephone: "0612345696" });
    await appeler("retirer", { confirme: true });
    expect((await dossiers.appeler("deposer", { brouillonId, version, certifie }, moi)).corps.code).toBe(
      "brouillon-introuvable",
    );
  });

  it("deux onglets ouvrent le même brouillon, et un seul en dépose les changements", async () => {
    const [a, b] = await Promise.all([preparer({ telephone: "0612345698" }), preparer({ telephone: "0612345698" })]);
    expect(a.brouillonId).toBe(b.brouillonId);
    const { corps } = await dossiers.appeler("lireBrouillon", { brouillonId: a.brouillonId }, moi);
    const envoi = { changements: { brouillonId: a.brouillonId, version: corps.version }, certifie: true };
    const recus = await Promise.all([appeler("modifier", envoi), appeler("modifier", envoi)]);
    expect(recus.map(({ statut }) => statut).toSorted()).toEqual([200, 409]);
    expect((await etats()).courante.version).toBe(2);
  });

  it("une commune d’un autre territoire demande une autre demande", async () => {
    const { brouillonId, version, certifie } = await preparer({ communes: ["75056"] });
    expect((await appeler("modifier", { changements: { brouillonId, version }, certifie })).corps.code).toBe(
      "autre-territoire",
    );
  });

  it("les réponses scellées changent sous le même sceau de dossier", async () => {
    const { brouillonId, version, certifie } = await preparer({ nir: "285036912345656" });
    expect((await appeler("modifier", { changements: { brouillonId, version }, certifie })).statut).toBe(200);
    const relue = await dossiers.appeler("lireDemande", { numeroUnique }, moi);
    expect(relue.corps.reponses).toMatchObject({ nir: "285036912345656" });
    expect(JSON.stringify(await items())).not.toContain("285036912345656");
  });
});

describe("Renouveler", () => {
  it("n’est pas ouvert avant l’avis", async () => {
    expect((await appeler("renouveler", { certifie: true })).corps.code).toBe("renouvellement-pas-ouvert");
  });

  it("sans changement, donne un an de plus et une nouvelle attestation", async () => {
    dossiers.nousSommesLe("2027-11-24T22:59:59Z");
    const avant = (await etats()).courante;
    const recu = await appeler("renouveler", { certifie: true });
    expect(recu).toMatchObject({
      statut: 200,
      corps: { expireLe: "2028-11-24", dernierRenouvellementLe: "2027-11-24", ancienneteDepuisLe: "2026-11-24" },
    });
    const { courante, rejouee } = await etats();
    expect(rejouee).toEqual(courante);
    const verifier = async (code: string) =>
      (await dossiers.appeler("verifierAttestation", { numeroUnique, code })).corps;
    expect(await verifier(avant.codeAttestation)).toEqual({ authentique: true, valable: false });
    expect(await verifier(courante.codeAttestation)).toEqual({ authentique: true, valable: true });
  });

  it("envoyé deux fois, compte une fois ; de deux onglets, le second lit qu’il est trop tôt", async () => {
    dossiers.nousSommesLe("2027-11-20T10:00:00Z");
    const operationId = randomUUID();
    const deux = await Promise.all([
      appeler("renouveler", { certifie: true, operationId }),
      appeler("renouveler", { certifie: true, operationId }),
    ]);
    expect(deux.map(({ statut }) => statut)).toEqual([200, 200]);
    expect((await etats()).courante.version).toBe(2);
    expect((await appeler("renouveler", { certifie: true })).corps.code).toBe("renouvellement-pas-ouvert");
  });

  it("avec changements, dépose les deux en une version", async () => {
    dossiers.nousSommesLe("2027-11-20T10:00:00Z");
    const { brouillonId, version, certifie } = await preparer({ telephone: "0612345697" });
    const recu = await appeler("renouveler", { changements: { brouillonId, version }, certifie });
    expect(recu).toMatchObject({ statut: 200, corps: { version: 2, expireLe: "2028-11-20" } });
  });

  it("sans changement, laisse tel quel ce qui était préparé", async () => {
    dossiers.nousSommesLe("2027-11-20T10:00:00Z");
    const { brouillonId, version, certifie } = await preparer({ telephone: "0612345695" });
    await appeler("renouveler", { certifie: true });
    const recu = await appeler("modifier", { changements: { brouillonId, version }, certifie });
    expect(recu).toMatchObject({ statut: 200, corps: { version: 3, expireLe: "2028-11-20" } });
  });

  it("une demande retirée entre-temps ne se renouvelle pas", async () => {
    dossiers.nousSommesLe("2027-11-20T10:00:00Z");
    await appeler("retirer", { confirme: true });
    expect((await appeler("renouveler", { certifie: true })).corps.code).toBe("demande-arretee");
  });
});

describe("Retirer, puis rétablir", () => {
  it("s’arrête aussitôt, libère le territoire, et se rétablit pendant 14 jours", async () => {
    const retrait = await appeler("retirer", { confirme: true });
    expect(retrait.corps).toMatchObject({
      etat: "radiee",
      radiation: { motif: "renonciation", le: "2026-11-24", restaurableJusquAu: "2026-12-08" },
    });
    expect(await verrous()).toEqual([]);
    expect((await etats()).echeance).toBe("2027-11-24");
    dossiers.nousSommesLe("2026-12-08T22:59:59Z");
    expect((await appeler("restaurer")).corps).toMatchObject({ etat: "active", ancienneteDepuisLe: "2026-11-24" });
    expect(await verrous()).toMatchObject([{ numeroUnique }]);
    const { courante, rejouee } = await etats();
    expect(rejouee).toEqual(courante);
  });

  it("le quinzième jour, il est trop tard", async () => {
    await appeler("retirer", { confirme: true });
    dossiers.nousSommesLe("2026-12-08T23:00:00Z");
    expect((await appeler("restaurer")).corps.code).toBe("restauration-impossible");
  });

  it("une autre demande déposée depuis garde le territoire, et est nommée", async () => {
    await appeler("retirer", { confirme: true });
    const entree = { operationId: "operation-2", reponses: desReponses() };
    const { corps } = await dossiers.appeler("creerBrouillon", entree, moi);
    const depot = { brouillonId: corps.brouillonId, version: corps.version, certifie: true };
    const seconde = await dossiers.appeler("deposer", depot, moi);
    expect((await appeler("restaurer")).corps).toMatchObject({
      code: "demande-deja-deposee",
      numeroUnique: seconde.corps.numeroUnique,
    });
  });

  it("la demande d’autrui n’existe pas", async () => {
    const autrui = randomUUID();
    for (const nom of ["retirer", "restaurer", "renouveler", "demanderReactivation"] as const)
      expect(
        (
          await appeler(
            nom,
            { confirme: nom === "retirer" ? true : undefined, certifie: nom === "renouveler" ? true : undefined },
            autrui,
          )
        ).corps.code,
      ).toBe("demande-introuvable");
    expect((await etats()).courante.version).toBe(1);
  });
});

describe("Un couple se sépare", () => {
  const separer = async () => {
    const { brouillonId, version } = await preparer({ codemandeurs: [unCodemandeur], personnesALoger: 4 });
    await appeler("modifier", { changements: { brouillonId, version }, certifie: true });
    dossiers.nousSommesLe("2027-03-01T10:00:00Z");
    return appeler("separer", { codemandeur: unCodemandeur.id, confirme: true });
  };

  it("la demande continue sans lui, et il a la sienne, avec l’ancienneté commune", async () => {
    const { corps } = await separer();
    const { courante, rejouee } = await etats();
    expect(rejouee).toEqual(courante);
    expect(courante.reponses.codemandeurs).toEqual([]);
    const lui = randomUUID();
    const rejoint = await dossiers.appeler("rejoindreSeparation", { numeroUnique, code: corps.code }, lui);
    expect(rejoint.statut).toBe(201);
    const entree = {
      version: rejoint.corps.version,
      operationId: randomUUID(),
      reponses: desReponses({ nomNaissance: "Diallo" }),
    };
    const { brouillonId } = rejoint.corps;
    const complet = await dossiers.appeler("enregistrerReponses", { brouillonId, ...entree }, lui);
    const depot = { brouillonId, version: complet.corps.version, certifie: true };
    const { corps: deposee } = await dossiers.appeler("deposer", depot, lui);
    const { corps: sienne } = await dossiers.appeler("lireDemande", { numeroUnique: deposee.numeroUnique }, lui);
    expect(sienne).toMatchObject({ ancienneteDepuisLe: "2026-11-24", etat: "active" });
  });

  it("n’apprend rien de l’autre : son brouillon ne dit que son identité", async () => {
    const { corps } = await separer();
    const rejoint = await dossiers.appeler("rejoindreSeparation", { numeroUnique, code: corps.code }, randomUUID());
    const { civilite, nomNaissance, prenoms, dateNaissance } = unCodemandeur;
    expect(rejoint.corps.reponses).toEqual({ pourQui: "moi", civilite, nomNaissance, prenoms, dateNaissance });
  });

  it("qui vient d’être ajouté n’emporte pas l’ancienneté des autres, et qui reste n’ouvre pas le code", async () => {
    dossiers.nousSommesLe("2027-02-10T10:00:00Z");
    const { corps } = await separer();
    expect((await dossiers.appeler("rejoindreSeparation", { numeroUnique, code: corps.code }, moi)).corps.code).toBe(
      "separation-introuvable",
    );
    const [depart] = (await dossiers.lireTout("demandes"))
      .filter(({ pk }) => String(pk).startsWith("SEPARATION#"))
      .toReversed();
    expect(depart).toMatchObject({ ancienneteDepuisLe: expect.stringMatching(/^202[67]-/u) });
  });

  it("un code sert à une seule personne, et un code inventé à aucune", async () => {
    const { corps } = await separer();
    const [lui, autre] = [randomUUID(), randomUUID()];
    const rejoindre = (code: unknown, qui: string) =>
      dossiers.appeler("rejoindreSeparation", { numeroUnique, code }, qui);
    const deux = [await rejoindre(corps.code, lui), await rejoindre(corps.code, lui)];
    expect(deux.map((recu) => recu.corps.brouillonId)).toEqual([
      deux[0]?.corps.brouillonId,
      deux[0]?.corps.brouillonId,
    ]);
    expect((await rejoindre(corps.code, autre)).corps.code).toBe("separation-introuvable");
    expect((await rejoindre("AAAAAAAAAAAA", autre)).corps.code).toBe("separation-introuvable");
  });
});

it("une transaction dont la réponse s’est perdue ne compte qu’une fois", async () => {
  dossiers.gate.faults.inject({ kind: "lost", action: "TransactWriteItems", times: 1 });
  expect((await appeler("retirer", { confirme: true })).statut).toBe(200);
  expect((await etats()).courante.version).toBe(2);
});
