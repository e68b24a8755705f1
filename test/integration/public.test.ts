import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { type Dossiers, ouvrirDossiers } from "./dossiers.ts";

let dossiers: Dossiers;
beforeAll(async () => {
  dossiers = await ouvrirDossiers();
});
afterAll(() => dossiers.fermer());

const chercher = (q: string) => dossiers.appeler("chercherCommunes", { q });
const noms = ({ corps: { communes } }: { corps: Record<string, unknown> }): unknown[] =>
  [communes].flat().map((commune) => (commune instanceof Object && "nom" in commune ? commune.nom : undefined));

describe("Le service", () => {
  it("dit qu’il répond, et son contrat", async () => {
    expect(await dossiers.appeler("sante")).toMatchObject({ statut: 200, corps: { etat: "ok" } });
    expect(await dossiers.appeler("openapi")).toMatchObject({ statut: 200, corps: { openapi: "3.1.1" } });
  });
});

describe("Une commune", () => {
  it("se trouve par son nom, avec ou sans accents, et dit où s’enregistre la demande", async () => {
    expect((await chercher("saint denis 93")).statut).toBe(200);
    expect((await chercher("L’Haÿ")).corps).toMatchObject({
      communes: [
        {
          code: "94038",
          nom: "L'Haÿ-les-Roses",
          territoire: "111",
          nomDuTerritoire: "Île-de-France",
          departement: "94",
        },
      ],
    });
  });

  it("se trouve par son ancien nom, qui est dit", async () => {
    expect((await chercher("Seynod")).corps).toMatchObject({ communes: [{ nom: "Annecy", ancienNom: "Seynod" }] });
  });

  it("se trouve par son code postal ; par son code INSEE, après celles dont c’est le code postal", async () => {
    expect(noms(await chercher("93200"))).toContain("Saint-Denis");
    expect(noms(await chercher("2a004"))).toEqual(["Ajaccio"]);
    expect(noms(await chercher("13001")).at(-1)).toBe("Aix-en-Provence");
    expect(noms(await chercher("13001"))[0]).toMatch(/Marseille/u);
  });

  it("inconnue n’est pas une erreur ; une recherche vide ou trop longue en est une", async () => {
    expect((await chercher("Zzyzx")).corps).toEqual({ communes: [] });
    expect((await chercher("🙂")).corps).toEqual({ communes: [] });
    expect(await chercher(" ")).toMatchObject({ statut: 400, corps: { champs: [{ code: "texte-vide" }] } });
    expect(await chercher("a".repeat(101))).toMatchObject({ corps: { champs: [{ code: "texte-trop-long" }] } });
  });

  it("ne vient jamais avec plus de dix-neuf autres", async () => {
    expect(noms(await chercher("saint"))).toHaveLength(20);
  });
});

describe("Une attestation", () => {
  const verifier = (numeroUnique: string, code: string) =>
    dossiers.appeler("verifierAttestation", { numeroUnique, code });

  async function uneAttestation(): Promise<{ numeroUnique: string; code: string }> {
    const reponses = desReponses();
    const { corps } = await dossiers.appeler("creerBrouillon", { operationId: "operation-1", reponses });
    const { brouillonId, version } = corps;
    await dossiers.appeler("deposer", { brouillonId, version, certifie: true });
    const [courante] = (await dossiers.lireTout("demandes")).filter(({ sk }) => sk === "COURANTE");
    const { numeroUnique, codeAttestation } = Object(courante?.demande);
    return { numeroUnique, code: codeAttestation };
  }

  it("est authentique avec son code, valable jusqu’au dernier jour, et on n’en apprend rien d’autre", async () => {
    const { numeroUnique, code } = await uneAttestation();
    const valable = { authentique: true, valable: true };
    expect((await verifier(numeroUnique, code)).corps).toEqual(valable);
    const lisible = [numeroUnique.slice(0, 3), numeroUnique.slice(3, 7), numeroUnique.slice(7).toLowerCase()].join(" ");
    const groupe = code.toLowerCase().replace(/(.{4})(?!$)/gu, "$1-");
    expect((await verifier(lisible, groupe)).corps).toEqual(valable);
    dossiers.nousSommesLe("2027-11-24T22:00:00Z");
    expect((await verifier(numeroUnique, code)).corps).toEqual(valable);
    dossiers.nousSommesLe("2027-11-24T23:00:00Z");
    expect((await verifier(numeroUnique, code)).corps).toEqual({ authentique: true, valable: false });
  });

  it("au code faux, ou au numéro inconnu, n’est pas authentique", async () => {
    const faux = { authentique: false, valable: false };
    expect((await verifier("0691126000001GDPUB", "2345ABCD6789")).corps).toEqual(faux);
    expect((await verifier("0691126999999GDPUB", "2345ABCD6789")).corps).toEqual(faux);
  });

  it("mal recopiée dit quoi corriger", async () => {
    expect(await verifier("12", "O0I1")).toMatchObject({
      statut: 400,
      corps: {
        champs: [
          { pointeur: "/numeroUnique", code: "numero-unique-invalide" },
          { pointeur: "/code", code: "valeur-invalide" },
        ],
      },
    });
  });
});
