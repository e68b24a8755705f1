import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chaineIntacte } from "../../functions/socle/chaine.ts";
import { cleDuCompte } from "../../functions/socle/stores/comptes.ts";
import { evenement as formeDEvenement } from "../../functions/socle/stores/formes.ts";
import { rejouer } from "../../shared/demande/rejeu.ts";
import { desReponses } from "../des-reponses.ts";
import { type Dossiers, ouvrirDossiers } from "./dossiers.ts";

let dossiers: Dossiers;
beforeAll(async () => {
  dossiers = await ouvrirDossiers();
});
afterAll(() => dossiers.fermer());

const CAMILLE = {
  nomNaissance: "TESTARD",
  prenoms: "Camille Jeanne",
  dateNaissance: "1991-06-14",
  sexe: "female",
  communeNaissance: "69029",
  paysNaissance: "99100",
};
const VERIFIEES = {
  civilite: "2",
  nomNaissance: "TESTARD",
  prenoms: "Camille Jeanne",
  dateNaissance: "1991-06-14",
};

let rang = 0;
const suivant = (quoi: string): string => {
  rang += 1;
  return `${quoi}-${String(rang).padStart(6, "0")}`;
};

/** An account that FranceConnect opens; `verrou` is the fingerprint of the civil status. */
async function relier(compte: string, verrou: string | undefined, identite: object = CAMILLE): Promise<void> {
  const franceconnect = { pivot: `pivot-${compte}`, lieLe: "2026-11-24", identite, ...(verrou && { verrou }) };
  await dossiers.ecrire("comptes", { ...cleDuCompte(compte), creeLe: "2026-11-24T08:00:00Z", franceconnect });
}

async function unCompteRelie(verrou: string | undefined, identite?: object): Promise<string> {
  const compte = suivant("compte");
  await relier(compte, verrou, identite);
  return compte;
}

const { civilite: _c, nomNaissance: _n, prenoms: _p, dateNaissance: _d, ...RESTE } = desReponses();

const commencer = (compte: string, reponses: object = RESTE) =>
  dossiers.appeler("creerBrouillon", { operationId: suivant("operation"), reponses }, compte);

async function deposer(compte: string, { brouillonId, version }: Record<string, unknown>) {
  const recu = await dossiers.appeler("deposer", { brouillonId, version, certifie: true }, compte);
  const { numeroUnique } = recu.corps;
  const ecrits = (await dossiers.lireTout("demandes")).filter((item) => item.numeroUnique === numeroUnique);
  const tous = await dossiers.lireTout("demandes");
  const evenements = tous
    .filter(({ pk, sk }) => pk === `DEMANDE#${numeroUnique}` && /^EVENEMENT/u.test(String(sk)))
    .map(({ evenement }) => formeDEvenement.parse(evenement))
    .toSorted((a, b) => a.version - b.version);
  const verrous = ecrits.filter(({ pk }) => String(pk).startsWith("IDENTITE#"));
  const courante = ecrits.find(({ sk }) => sk === "COURANTE");
  return { recu, evenements, verrous, courante };
}

describe("L’identité que FranceConnect a donnée", () => {
  it("est déjà dans le brouillon, et le brouillon dit lesquelles de ses réponses", async () => {
    const { statut, corps } = await commencer(await unCompteRelie("etat-civil-1"));
    expect(statut).toBe(201);
    expect(corps).toMatchObject({ reponses: VERIFIEES, verifiees: Object.keys(VERIFIEES) });
  });

  it("ne se change pas, ne s’efface pas ; toutes les fautes sont dites ensemble", async () => {
    const compte = await unCompteRelie("etat-civil-2");
    const { corps } = await commencer(compte);
    const { brouillonId, version } = corps;
    const change = { brouillonId, version, operationId: suivant("operation") };
    const refuse = await dossiers.appeler(
      "enregistrerReponses",
      { ...change, reponses: { nomNaissance: "Autre", prenoms: null, nomUsage: "Durand" } },
      compte,
    );
    const faute = (nom: string) => expect.objectContaining({ pointeur: `/reponses/${nom}`, code: "identite-verifiee" });
    expect(refuse).toMatchObject({ statut: 400, corps: { champs: [faute("nomNaissance"), faute("prenoms")] } });
    const admise = await dossiers.appeler(
      "enregistrerReponses",
      { ...change, operationId: suivant("operation"), reponses: { nomUsage: "Durand", prenoms: VERIFIEES.prenoms } },
      compte,
    );
    expect(admise).toMatchObject({ statut: 200, corps: { reponses: { ...VERIFIEES, nomUsage: "Durand" } } });
  });

  it("prend la place de ce qui avait été écrit avant elle, et fait la demande déposée", async () => {
    const compte = suivant("compte");
    const { corps } = await commencer(compte, desReponses());
    await relier(compte, "etat-civil-3");
    const lu = await dossiers.appeler("lireBrouillon", { brouillonId: corps.brouillonId }, compte);
    expect(lu.corps.reponses).toMatchObject(VERIFIEES);
    const { courante } = await deposer(compte, lu.corps);
    expect(courante?.demande).toMatchObject({ identite: "verifiee", reponses: VERIFIEES });
  });

  it("est vérifiée dès le dépôt, et prend son verrou dans la même transaction", async () => {
    const compte = await unCompteRelie("etat-civil-4");
    const { recu, evenements, verrous, courante } = await deposer(compte, (await commencer(compte)).corps);
    expect(recu.statut).toBe(201);
    expect(evenements.map(({ type }) => type)).toEqual(["demande-deposee", "identite-verifiee"]);
    expect(rejouer(evenements)).toEqual(courante?.demande);
    expect(chaineIntacte(evenements)).toBe(true);
    expect(courante?.demande).toMatchObject({ version: 2, identite: "verifiee" });
    // out of the queue of identities to verify
    expect(courante).not.toHaveProperty("file");
    expect(verrous).toHaveLength(1);
  });

  it("tenue par une autre demande, laisse déposer comme tout le monde, sans rien en dire", async () => {
    const [premier, second] = [await unCompteRelie("etat-civil-5"), await unCompteRelie("etat-civil-5")];
    await deposer(premier, (await commencer(premier)).corps);
    const { recu, verrous, courante } = await deposer(second, (await commencer(second)).corps);
    expect([recu.statut, Object.keys(recu.corps)]).toEqual([201, ["numeroUnique", "deposeeLe", "expireLe"]]);
    expect(courante?.demande).toMatchObject({ version: 1, identite: "a_verifier" });
    expect(verrous).toEqual([]);
  });

  it("dont on ne sait que l’année de naissance laisse cette question, et reste à vérifier", async () => {
    const compte = await unCompteRelie(undefined, { ...CAMILLE, dateNaissance: "1979-00-00" });
    const { corps } = await commencer(compte, { ...RESTE, dateNaissance: "1979-01-01" });
    expect(corps.verifiees).toEqual(["civilite", "nomNaissance", "prenoms"]);
    const { courante } = await deposer(compte, corps);
    expect(courante?.demande).toMatchObject({ identite: "a_verifier", reponses: { dateNaissance: "1979-01-01" } });
  });
});
