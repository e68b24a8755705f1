import { describe, expect, it } from "vitest";
import { lieuDe } from "../../functions/socle/lieu.ts";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import { unEvenement } from "../../test/un-evenement.ts";
import { uneDemande } from "../../test/une-demande.ts";
import type { Fait as Arrive, Donnees, Evenement } from "../demande/evenements.ts";
import type { Reponses } from "../formulaire/formulaires.ts";
import type { IssueDExamen } from "../pieces/examens.ts";
import { confirmations } from "./confirmations.ts";
import { faitsDeLaVie } from "./faits-de-la-vie.ts";

type Quand = Arrive & { le?: string };

/** What the last fact of this life holds of the instruction: declared and confirmed, side by side. */
function dernierFait(reponses: Reponses, ...suite: Quand[]) {
  const depot = unEvenement(uneDemande({ reponses: desReponses(reponses) }));
  const evenements = [
    depot,
    ...suite.map(
      ({ le = "2026-12-01", ...arrive }, rang): Evenement => ({
        ...depot,
        version: rang + 2,
        survenuLe: `${le}T10:00:00.000Z`,
        ...arrive,
      }),
    ),
  ];
  const fait = faitsDeLaVie(evenements, lieuDe).at(-1);
  if (!fait) throw new Error("a life has facts");
  return fait;
}

const examiner = (code: string, personne = "demandeur", issue: IssueDExamen = "acceptee"): Quand => ({
  type: "piece-examinee",
  donnees: { pieceId: `piece-${code}-${personne}`, issue, code, personne },
});
const changer = (changements: Donnees["demande-modifiee"]["changements"], le?: string): Quand => ({
  type: "demande-modifiee",
  donnees: { formulaire: "2026-2", changements, sensiblesChanges: false },
  ...(le !== undefined && { le }),
});
const lire = (position?: NonNullable<Donnees["revenu-lu"]["position"]>): Quand => ({
  type: "revenu-lu",
  donnees: { ...(position !== undefined && { position }) },
});

const livret = ["enfant-1", "enfant-2"].map((id) => examiner("ETAT_CIVIL_MINEURS", `personnesACharge.${id}`));
const unAutreEnfant = {
  id: "enfant-3",
  prenoms: "Adam",
  nomNaissance: "Benali",
  lien: "E",
  dateNaissance: "2026-11-02",
};
const enfants = desReponses().personnesACharge ?? [];
const aTrois = changer({ personnesACharge: [...enfants, unAutreEnfant], personnesALoger: 4 });

describe("le foyer", () => {
  it("n’est confirmé par personne au dépôt", () => {
    for (const { confirmee } of confirmations) expect(dernierFait({})).toHaveProperty(confirmee, null);
  });

  it("est celui qui est déclaré quand l’état civil de chaque enfant est accepté, et pas avant", () => {
    const [premier, second] = livret;
    if (!premier || !second) throw new Error("two children");
    expect(dernierFait({}, premier)).toMatchObject({ taille_menage: "3", taille_menage_confirmee: null });
    expect(dernierFait({}, premier, second)).toMatchObject({
      taille_menage_confirmee: "3",
      composition_familiale_confirmee: "MONO2",
    });
  });

  it("n’est plus confirmé dès qu’un autre enfant est déclaré, et l’est de nouveau quand son acte est accepté", () => {
    expect(dernierFait({}, ...livret, aTrois)).toMatchObject({ taille_menage: "4", taille_menage_confirmee: null });
    const acte = examiner("ETAT_CIVIL_MINEURS", "personnesACharge.enfant-3");
    expect(dernierFait({}, ...livret, aTrois, acte)).toMatchObject({
      taille_menage_confirmee: "4",
      composition_familiale_confirmee: "MONO3",
    });
  });

  it("n’est plus confirmé quand un enfant n’est plus déclaré, tant que personne ne l’a regardé", () => {
    const reste = changer({ personnesACharge: enfants.slice(0, 1), personnesALoger: 2 });
    expect(dernierFait({}, ...livret, reste).taille_menage_confirmee).toBeNull();
  });

  it("d’un document accepté puis écarté n’est plus confirmé", () => {
    const ecarte = examiner("ETAT_CIVIL_MINEURS", "personnesACharge.enfant-2", "inexploitable");
    expect(dernierFait({}, ...livret, ecarte).taille_menage_confirmee).toBeNull();
  });

  it("reste confirmé quand une réponse dont il ne dépend pas change", () => {
    expect(dernierFait({}, ...livret, changer({ loyerActuel: 610 })).taille_menage_confirmee).toBe("3");
  });

  it("d’une personne seule se lit sur son avis d’impôt", () => {
    const seule = { personnesACharge: [], personnesALoger: 1 };
    expect(dernierFait(seule, examiner("IDENTITE_FR")).taille_menage_confirmee).toBeNull();
    expect(dernierFait(seule, examiner("AVIS_IMPOSITION_N2"))).toMatchObject({
      taille_menage_confirmee: "1",
      composition_familiale_confirmee: "SEULE",
    });
  });

  it("d’un couple pacsé veut la pièce d’identité de l’autre, et ce qui les lie", () => {
    const couple = { personnesACharge: [], personnesALoger: 2, codemandeurs: [unCodemandeur] };
    const identite = examiner("IDENTITE_AUTRES_MAJEURS", "codemandeurs.codemandeur-1");
    expect(dernierFait(couple, identite)).toMatchObject({
      taille_menage_confirmee: "2",
      composition_familiale_confirmee: null,
    });
    expect(dernierFait(couple, identite, examiner("PACS")).composition_familiale_confirmee).toBe("COUPLE0");
  });

  it("qui attend un enfant n’est pas confirmé : le certificat est protégé, et l’histoire ne le nomme pas", () => {
    const enceinte = { enfantANaitre: true, nombreANaitre: 1, personnesALoger: 4 };
    const protegee: Quand = { type: "piece-examinee", donnees: { pieceId: "piece-protegee", issue: "acceptee" } };
    expect(dernierFait(enceinte, ...livret, protegee).taille_menage_confirmee).toBeNull();
  });
});

describe("le travail, les ressources et le logement", () => {
  it("les bulletins de salaire du demandeur confirment son emploi, et ses ressources quand il n’en a pas d’autres", () => {
    const salariee = { ressourcesMensuelles: { SAL: 1600 } };
    const bulletins = examiner("SALAIRES_3_MOIS");
    expect(dernierFait(salariee, bulletins)).toMatchObject({
      situation_professionnelle_confirmee: "CDI",
      revenu_mensuel_confirme: "1500_1999",
    });
    expect(dernierFait({}, bulletins)).toMatchObject({
      situation_professionnelle_confirmee: "CDI",
      revenu_mensuel_confirme: null,
    });
  });

  it("ceux du codemandeur ne disent rien de l’emploi du demandeur", () => {
    const couple = { codemandeurs: [{ ...unCodemandeur, ressourcesMensuelles: { SAL: 900 } }] };
    const bulletins = examiner("SALAIRES_3_MOIS", "codemandeurs.codemandeur-1");
    expect(dernierFait(couple, bulletins).situation_professionnelle_confirmee).toBeNull();
  });

  it("le bail accepté pour un logement ne confirme pas celui où l’on s’installe ensuite", () => {
    const bail = examiner("LOGEMENT_ACTUEL");
    expect(dernierFait({}, bail).logement_actuel_confirme).toBe("LP");
    const hebergee = changer({ logementActuel: "CP" });
    expect(dernierFait({}, bail, hebergee).logement_actuel_confirme).toBeNull();
    expect(dernierFait({}, bail, hebergee, examiner("SALAIRES_3_MOIS")).logement_actuel_confirme).toBeNull();
    expect(dernierFait({}, bail, hebergee, examiner("SANS_LOGEMENT")).logement_actuel_confirme).toBe("CP");
  });

  it("une attestation d’hébergement ne confirme pas un bail", () => {
    expect(dernierFait({}, examiner("SANS_LOGEMENT")).logement_actuel_confirme).toBeNull();
  });

  it("un document dont l’histoire ne dit pas de qui il est ne confirme rien", () => {
    const donnees = { pieceId: "piece-0001", issue: "acceptee", code: "LOGEMENT_ACTUEL" } as const;
    expect(dernierFait({}, { type: "piece-examinee", donnees }).logement_actuel_confirme).toBeNull();
  });
});

describe("la position face aux plafonds", () => {
  const declare = { revenuFiscalN2: 12_000 };

  it("est corrigée quand le revenu lu sur l’avis d’impôt dépasse celui qui est déclaré", () => {
    expect(dernierFait(declare, lire("PLUS_PLS"))).toMatchObject({ plafond: "LE_PLAI", plafond_confirme: "PLUS_PLS" });
  });

  it("n’est rien tant que tous les avis ne sont pas lus", () => {
    expect(dernierFait(declare, lire()).plafond_confirme).toBeNull();
    expect(dernierFait(declare, examiner("AVIS_IMPOSITION_N2")).plafond_confirme).toBeNull();
  });

  it("reste celle qui est lue quand la personne corrige son revenu, qui devient juste", () => {
    const corrige = changer({ revenuFiscalN2: 50_000 });
    expect(dernierFait(declare, lire("PLUS_PLS"), corrige)).toMatchObject({
      plafond: "PLUS_PLS",
      plafond_confirme: "PLUS_PLS",
    });
  });

  it("est à relire quand le foyer ou la commune souhaitée change, et chaque année", () => {
    const ailleurs = changer({ communes: ["69266"] });
    const unAnPlusTard = changer({ loyerActuel: 610 }, "2027-01-04");
    for (const apres of [aTrois, ailleurs, unAnPlusTard])
      expect(dernierFait(declare, lire("LE_PLAI"), apres).plafond_confirme).toBeNull();
    expect(dernierFait(declare, lire("LE_PLAI"), changer({ loyerActuel: 610 })).plafond_confirme).toBe("LE_PLAI");
  });
});
