import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import type { Personne } from "../formulaire/champ.ts";
import type { Reponses } from "../formulaire/formulaires.ts";
import type { Dites } from "../formulaire/personnes.ts";
import {
  liensDeParente,
  motifsDeDemande,
  ressourcesRecues,
  statutsProfessionnels,
} from "../referentiel/nomenclatures.ts";
import { pieces } from "./pieces.ts";
import { demandeePour, type PieceDemandee, piecesDemandees } from "./pieces-demandees.ts";

const aujourdhui = "2026-11-24";
const demandees = (reponses: Dites): PieceDemandee[] => piecesDemandees(reponses, { aujourdhui });
const cles = (reponses: Dites): string[] => demandees(reponses).map(({ cle, personne }) => `${cle} ${personne.cle}`);

const sansEnfant: Reponses = { ...desReponses(), personnesACharge: [] };
const enfant = (id: string, dateNaissance: string): Personne => ({
  id,
  prenoms: "Léo",
  nomNaissance: "Benali",
  dateNaissance,
  sexe: "M",
  lien: "E",
  presence: "P",
});

describe("les pièces demandées à un foyer", () => {
  it("commencent par l’identité, et suivent ce qui a été répondu", () => {
    expect(cles(desReponses())).toEqual([
      "IDENTITE_FR demandeur",
      "AVIS_IMPOSITION_N2 demandeur",
      "ETAT_CIVIL_MINEURS personnesACharge.enfant-1",
      "ETAT_CIVIL_MINEURS personnesACharge.enfant-2",
      "SALAIRES_3_MOIS demandeur",
      "PRESTATIONS_CAF_MSA demandeur",
      "LOGEMENT_ACTUEL demandeur",
      "COUT_LOGEMENT demandeur",
    ]);
  });

  it("disent la réponse qui les ouvre, et qui les lira", () => {
    const salaires = demandeePour(demandees(desReponses()), "SALAIRES_3_MOIS", "demandeur");
    expect(salaires).toMatchObject({
      pourquoi: "Ressources de chaque mois : Salaire ou revenu d’activité",
      lecteurs: "Les agents des guichets et des bailleurs qui traitent votre demande.",
      moment: "instruction",
      obligatoire: false,
    });
  });

  it("font une seule demande des seize titres de séjour", () => {
    const [identite] = demandees(desReponses({ nationalite: "3" }));
    expect(identite?.choix).toHaveLength(16);
    expect(identite).toMatchObject({ cle: "TITRE_DE_SEJOUR", moment: "avant-depot", obligatoire: true });
  });

  it("demandent l’avis d’impôt de chaque adulte, et l’identité des autres adultes", () => {
    const foyer = { ...sansEnfant, codemandeurs: [unCodemandeur], personnesACharge: [enfant("aine", "2006-01-02")] };
    expect(cles(foyer).filter((cle) => /AVIS|AUTRES_MAJEURS/u.test(cle))).toEqual([
      "IDENTITE_AUTRES_MAJEURS codemandeurs.codemandeur-1",
      "IDENTITE_AUTRES_MAJEURS personnesACharge.aine",
      "AVIS_IMPOSITION_N2 demandeur",
      "AVIS_IMPOSITION_N2 codemandeurs.codemandeur-1",
      "AVIS_IMPOSITION_N2 personnesACharge.aine",
    ]);
  });

  it("ne demandent pas d’avis d’impôt à qui dit ne pas en avoir", () => {
    expect(cles({ ...sansEnfant, autresSituations: ["sans-avis-impot"] })).not.toContain(
      "AVIS_IMPOSITION_N2 demandeur",
    );
  });

  it("demandent l’avis de l’an dernier quand les revenus ont baissé d’un dixième", () => {
    const baisse = { ...sansEnfant, revenuFiscalN2: 20_000, revenuFiscalN1: 18_000 };
    expect(cles(baisse)).toContain("AVIS_IMPOSITION_N1 demandeur");
    expect(cles({ ...baisse, revenuFiscalN1: 18_001 })).not.toContain("AVIS_IMPOSITION_N1 demandeur");
  });

  it("ne répètent pas une réponse discrète", () => {
    const lues = demandees(desReponses({ situationsProtegees: ["violences-couple"] }));
    expect(demandeePour(lues, "VIOLENCES", "demandeur")).toMatchObject({
      pourquoi: "Vous subissez des violences",
      lecteurs: "Seulement les agents habilités aux pièces sensibles, parmi ceux qui traitent votre demande.",
    });
  });

  it("ne demandent qu’une preuve du handicap, à qui porte la carte", () => {
    const foyer = desReponses({
      motifs: ["07"],
      logementAdapte: true,
      personnesHandicapees: [{ id: "h", prenoms: "Inès", marches: "1", carteInvalidite: true }],
    });
    expect(cles(foyer).filter((cle) => cle.startsWith("HANDICAP"))).toEqual(["HANDICAP personnesHandicapees.h"]);
    expect(cles(desReponses({ motifs: ["07"] }))).toContain("HANDICAP demandeur");
  });

  it("oublient une réponse à une question qui n’est plus posée", () => {
    const foyer = desReponses({ logementAdapte: false, personnesHandicapees: [{ id: "h", carteInvalidite: true }] });
    expect(cles(foyer).some((cle) => cle.startsWith("HANDICAP"))).toBe(false);
  });

  it("à qui n’a rien répondu, rien n’est demandé", () => {
    expect(demandees({})).toEqual([]);
  });
});

const codesDe = (nomenclature: readonly { code: string }[]) => fc.constantFrom(...nomenclature.map(({ code }) => code));
const naissance = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2026-11-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ressources = fc.dictionary(codesDe(ressourcesRecues), fc.integer({ min: 0, max: 3000 }), { maxKeys: 4 });

const adulte = {
  dateNaissance: naissance,
  statutProfessionnel: codesDe(statutsProfessionnels),
  ressourcesMensuelles: ressources,
  revenuFiscalN1: fc.integer({ min: 0, max: 60_000 }),
  revenuFiscalN2: fc.integer({ min: 0, max: 60_000 }),
};
const personnes = (champs: Record<string, fc.Arbitrary<string | number | boolean | Record<string, number>>>) =>
  fc
    .array(fc.record(champs, { requiredKeys: [] }), { maxLength: 3 })
    .map((lues) => lues.map((lue, rang) => ({ ...lue, id: `personne-${rang}` })));

/** Households as they may be told, whole or half, sensible or not. */
const foyer: fc.Arbitrary<Dites> = fc.record(
  {
    ...adulte,
    nationalite: fc.constantFrom("1", "2", "3"),
    situationFamiliale: fc.constantFrom("C", "M", "D", "S", "P", "U", "V"),
    codemandeurs: personnes({ ...adulte, prenoms: fc.constant("Sam") }),
    personnesACharge: personnes({ dateNaissance: naissance, lien: codesDe(liensDeParente) }),
    enfantANaitre: fc.boolean(),
    logementAdapte: fc.boolean(),
    personnesHandicapees: personnes({ carteInvalidite: fc.boolean(), prenoms: fc.constant("Sam") }),
    ressourcesACharge: ressources,
    logementActuel: fc.constantFrom("HLM", "LP", "SD", "SQUAT", "CAMCAR", "CPE"),
    proprietaireAilleurs: fc.boolean(),
    motifs: fc.uniqueArray(codesDe(motifsDeDemande), { maxLength: 3 }),
    situationsProtegees: fc.subarray(["violences-couple", "traite"]),
    autresSituations: fc.subarray(["ase", "pompier", "habitat-mobile", "sans-avis-impot"]),
  },
  { requiredKeys: [] },
);

/** The same household, that never answered this question about this person. */
function sans(reponses: Dites, { champ, personne }: PieceDemandee): Dites {
  const oublier = (dites: object) => Object.fromEntries(Object.entries(dites).filter(([nom]) => nom !== champ));
  const [liste = "", id] = personne.cle.split(".");
  const lues = reponses[liste];
  if (id === undefined || !Array.isArray(lues)) return oublier(reponses);
  return { ...reponses, [liste]: lues.map((lue: Personne) => (lue.id === id ? { ...oublier(lue), id } : lue)) };
}

describe("la liste fermée", () => {
  const permis = new Set(pieces.map(({ code }) => code));

  it("n’est jamais dépassée, et chaque pièce est ouverte par une réponse donnée", () => {
    fc.assert(
      fc.property(foyer, (reponses) => {
        for (const demandee of demandees(reponses)) {
          expect(demandee.choix.every(({ code }) => permis.has(code))).toBe(true);
          expect(demandee.pourquoi).not.toBe("");
          const oubliee = demandees(sans(reponses, demandee));
          const encore = oubliee.find(
            ({ cle, personne }) => cle === demandee.cle && personne.cle === demandee.personne.cle,
          );
          // another answer may open the same request: it then says so
          expect(encore === undefined || encore.champ !== demandee.champ).toBe(true);
        }
      }),
    );
  });

  it("ne demande qu’une fois la même chose à la même personne", () => {
    fc.assert(
      fc.property(foyer, (reponses) => {
        const lues = cles(reponses);
        expect(new Set(lues).size).toBe(lues.length);
      }),
    );
  });
});
