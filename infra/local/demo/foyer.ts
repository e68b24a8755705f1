import type { Personne } from "../../../shared/formulaire/champ.ts";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { ressourcesDuFoyer } from "../../../shared/formulaire/foyer.ts";
import { composition } from "./composition.ts";
import { enAdresse, identite } from "./identite.ts";
import { logement } from "./logement.ts";
import { voies } from "./noms.ts";
import { proportions } from "./proportions.ts";
import { codeDe, dansLaTranche, deux, type Tirage } from "./tirage.ts";

/** Where a household may look for a home: communes of one territory, most populous first. */
export type Bassin = { communes: readonly string[] };

export type Foyer = { courriel: string; reponses: Reponses };

const TYPES = ["T1", "T2", "T3", "T4", "T5", "T6P"] as const;
const MOTIFS = [
  "01",
  "02",
  "03",
  "04",
  "05",
  "06",
  "07",
  "08",
  "09",
  "10",
  "11",
  "12",
  "13",
  "14",
  "15",
  "17",
  "18",
  "19",
  "20",
  "21",
  "23",
] as const;

const joignable = (hasard: Tirage, courriel: string): Reponses => ({
  // 06 39 98 is kept for fiction by the numbering plan (Arcep)
  telephone: `06 39 98 ${deux(hasard.entier(0, 99))} ${deux(hasard.entier(0, 99))}`,
  courriel,
  accepteCourriels: hasard.oui(90),
  accepteSms: hasard.oui(70),
});

const adresse = (hasard: Tirage, { communes }: Bassin): Reponses => ({
  adresseLigne: `${hasard.entier(1, 180)} ${hasard.element(voies)}`,
  adresseEnFrance: true,
  adresseCommune: hasard.element(communes),
  courrierAilleurs: false,
  estAide: false,
});

function motifs(hasard: Tirage): Pick<Reponses, "motifs"> {
  const tires = Array.from(
    { length: hasard.entier(1, 3) },
    () => codeDe(MOTIFS, hasard.parmi(proportions.motif)) ?? "13",
  );
  return { motifs: [...new Set(tires)] };
}

function recherche(hasard: Tirage, personnes: number, { communes }: Bassin): Reponses {
  const rang = Math.max(0, personnes - (hasard.oui(60) ? 0 : 1));
  const voulues = Array.from({ length: hasard.entier(1, 4) }, () => hasard.element(communes));
  return {
    categorieLogement: hasard.element(["A", "A", "I", "M"] as const),
    typesLogement: [TYPES[Math.min(rang, TYPES.length - 1)] ?? "T2"],
    rezDeChaussee: hasard.oui(70),
    sansAscenseur: hasard.oui(50),
    parking: hasard.oui(35),
    accession: hasard.oui(20),
    communes: [...new Set(voulues)],
    demandeElargie: hasard.oui(55),
  };
}

/** An invented household that passes every rule of the form; `rang` makes its address unique. */
export function genererFoyer(hasard: Tirage, bassin: Bassin, aujourdhui: string, rang: number): Foyer {
  const age = dansLaTranche(hasard, hasard.parmi(proportions.age));
  const personne = identite(hasard, aujourdhui, age);
  const foyer = composition(hasard, aujourdhui, { age, nom: personne.nomNaissance });
  const ressources = dansLaTranche(hasard, hasard.parmi(proportions.ressources));
  const codemandeurs: readonly Personne[] = foyer.codemandeurs ?? [];
  const courriel = `${enAdresse(personne.prenoms)}.${enAdresse(personne.nomNaissance)}.${rang}@example.org`;
  const sansLogement: Reponses = {
    pourQui: hasard.oui(92) ? "moi" : "proche",
    ...personne,
    ...joignable(hasard, courriel),
    ...adresse(hasard, bassin),
    ...foyer,
    logementAdapte: false,
    ...travail(hasard, age),
    ressourcesMensuelles: {
      [age >= 62 ? "RET" : "SAL"]: codemandeurs.length > 0 ? Math.ceil(ressources / 2) : ressources,
    },
    pensionVersee: 0,
    ...motifs(hasard),
    ...recherche(hasard, foyer.personnesALoger, bassin),
  };
  return {
    courriel,
    reponses: { ...sansLogement, ...logement(hasard, foyer.personnesALoger, ressourcesDuFoyer(sansLogement) ?? 0) },
  };
}

function travail(hasard: Tirage, age: number): Reponses {
  if (age >= 62) return { statutProfessionnel: "D10" };
  if (age < 25 && hasard.oui(40)) return { statutProfessionnel: "D6", contratCourt: false };
  if (hasard.oui(18)) return { statutProfessionnel: "D9" };
  if (hasard.oui(25)) return { statutProfessionnel: hasard.element(["D3", "D4", "D5", "D8", "D11"] as const) };
  return { statutProfessionnel: "D2", contratCourt: hasard.oui(25) };
}
