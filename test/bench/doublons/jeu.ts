import { malSaisir } from "./erreurs.ts";
import { type Hasard, hasard } from "./hasard.ts";
import { type Foyer, type Individu, unFoyer, unHomonyme, unIndividu, unJumeau, unParentDuMemeNom } from "./individu.ts";

type Origine = "nouveau" | "doublon" | "autre-role" | "homonyme" | "jumeau" | "parent";

/** A person of a demande: as they are, and as they were written down. */
type Inscrit = { individu: Individu; ecrit: Individu; nirDonne: boolean };

export type Dossier = {
  numeroUnique: string;
  origine: Origine;
  foyer: Foyer;
  demandeur: Inscrit;
  codemandeur?: Inscrit;
};

/** Demandes of one territory, and which of them are of one person: pairs of numbers, the smaller one first. */
export type Jeu = { dossiers: Dossier[]; doublons: Set<string> };

export const paire = (a: string, b: string): string => [a, b].toSorted().join(" ");

const numero = (rang: number): string => `0691126${String(rang).padStart(6, "0")}GDPUB`;

const inscrire = (h: Hasard, individu: Individu, ecrit = individu): Inscrit => ({
  individu,
  ecrit,
  nirDonne: h.sur100(65),
});

/** Someone who files again has often moved, or changed number. */
const foyerPlusTard = (h: Hasard, foyer: Foyer): Foyer => {
  const nouveau = unFoyer(h);
  return {
    telephone: h.sur100(25) ? nouveau.telephone : foyer.telephone,
    courriel: h.sur100(30) ? nouveau.courriel : foyer.courriel,
    ...(h.sur100(30)
      ? { adresseLigne: nouveau.adresseLigne, adresseCommune: nouveau.adresseCommune }
      : { adresseLigne: foyer.adresseLigne, adresseCommune: foyer.adresseCommune }),
  };
};

/** People of one family live together half the time. */
const foyerDeParent = (h: Hasard, foyer: Foyer): Foyer => (h.sur100(50) ? foyer : unFoyer(h));

function tirerOrigine(h: Hasard): Origine {
  const tire = h.entre(1, 1000);
  if (tire <= 120) return "doublon";
  if (tire <= 150) return "autre-role";
  if (tire <= 220) return "homonyme";
  if (tire <= 240) return "jumeau";
  return tire <= 260 ? "parent" : "nouveau";
}

/** A demandeur, and where they live, from someone who filed before. */
function suivant(h: Hasard, origine: Origine, { demandeur: { individu }, foyer }: Dossier): [Inscrit, Foyer] {
  switch (origine) {
    case "doublon":
      return [inscrire(h, individu, malSaisir(h, individu)), foyerPlusTard(h, foyer)];
    case "homonyme":
      return [inscrire(h, unHomonyme(h, individu)), unFoyer(h)];
    case "jumeau":
      return [inscrire(h, unJumeau(h, individu)), foyerDeParent(h, foyer)];
    case "parent":
      return [inscrire(h, unParentDuMemeNom(h, individu)), foyerDeParent(h, foyer)];
    default:
      return [inscrire(h, unIndividu(h)), unFoyer(h)];
  }
}

/** The codemandeur of a demande files their own, or the demandeur is named in that of another. */
function autreRole(h: Hasard, numeroUnique: string, { demandeur, codemandeur, foyer }: Dossier): Dossier {
  const { individu } = codemandeur ?? demandeur;
  const inscrit = inscrire(h, individu, malSaisir(h, individu));
  const commun = { numeroUnique, origine: "autre-role", foyer: foyerPlusTard(h, foyer) } as const;
  return codemandeur
    ? { ...commun, demandeur: inscrit }
    : { ...commun, demandeur: inscrire(h, unIndividu(h)), codemandeur: inscrit };
}

function unDossier(h: Hasard, rang: number, anciens: readonly Dossier[]): Dossier {
  const numeroUnique = numero(rang);
  const ancien = anciens.length > 0 ? h.dans(anciens) : undefined;
  const origine = ancien ? tirerOrigine(h) : "nouveau";
  if (ancien && origine === "autre-role") return autreRole(h, numeroUnique, ancien);
  const [demandeur, foyer] = ancien
    ? suivant(h, origine, ancien)
    : ([inscrire(h, unIndividu(h)), unFoyer(h)] satisfies [Inscrit, Foyer]);
  const codemandeur = h.sur100(25) && { codemandeur: inscrire(h, unIndividu(h)) };
  return { numeroUnique, origine, foyer, demandeur, ...codemandeur };
}

const individusDe = ({ demandeur, codemandeur }: Dossier): Individu[] =>
  codemandeur ? [demandeur.individu, codemandeur.individu] : [demandeur.individu];

function pairesDe(dossiers: readonly Dossier[]): Set<string> {
  const parIndividu = new Map<Individu, string[]>();
  for (const dossier of dossiers)
    for (const individu of individusDe(dossier))
      parIndividu.set(individu, [...(parIndividu.get(individu) ?? []), dossier.numeroUnique]);
  const paires = [...parIndividu.values()].flatMap((numeros) =>
    numeros.flatMap((a, rang) => numeros.slice(rang + 1).map((b) => paire(a, b))),
  );
  return new Set(paires);
}

/**
 * So many demandes, the same for a seed, numbered from `premier` on; the answer is known because it was drawn first.
 */
export function unJeu(graine: number, combien: number, premier = 1): Jeu {
  const h = hasard(graine);
  const dossiers: Dossier[] = [];
  while (dossiers.length < combien) dossiers.push(unDossier(h, premier + dossiers.length, dossiers));
  return { dossiers, doublons: pairesDe(dossiers) };
}

const nomPorte = ({ nomNaissance, prenoms }: Individu): string =>
  `${nomNaissance} ${prenoms.split(" ")[0]}`.toLowerCase();

/** Share of the demandes of which the demandeur bears the name and first name of someone else of the set. */
export function partDHomonymes({ dossiers }: Jeu): number {
  const porteurs = new Map<string, Set<Individu>>();
  for (const { demandeur } of dossiers) {
    const nom = nomPorte(demandeur.individu);
    porteurs.set(nom, (porteurs.get(nom) ?? new Set()).add(demandeur.individu));
  }
  const homonymes = dossiers.filter(({ demandeur }) => (porteurs.get(nomPorte(demandeur.individu))?.size ?? 0) > 1);
  return homonymes.length / dossiers.length;
}

/**
 * As bad as it gets for an index: people of one name, whose day of birth nobody knows, just few enough for their name
 * and day to go on leading to them; and one more, who files with a spouse.
 */
export function uneFoule(graine: number, premier: number): { foule: Dossier[]; arrivant: Dossier } {
  const h = hasard(graine);
  const meme = { nomNaissance: "Diallo", prenoms: "Mamadou", civilite: "1", dateNaissance: "1985-01-01" } as const;
  const un = (rang: number): Dossier => ({
    numeroUnique: numero(premier + rang),
    origine: "homonyme",
    foyer: unFoyer(h),
    demandeur: { ...inscrire(h, unIndividu(h, meme)), nirDonne: true },
  });
  const foule = Array.from({ length: 35 }, (_, rang) => un(rang));
  const epouse = unIndividu(h, { civilite: "2", nomNaissance: "Ben Youssef Mansouri", nomUsage: "Aït Ahmed Slimani" });
  return { foule, arrivant: { ...un(foule.length), codemandeur: { ...inscrire(h, epouse), nirDonne: true } } };
}
