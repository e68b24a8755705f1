import type { Champ, Modalite, Valeur } from "../../../shared/formulaire/champ.ts";
import { simplifierNom } from "../../../shared/referentiel/normaliser-nom.ts";
import { ecrireLigne, type Lecture, lireLigne, lireMontant } from "../../portail/demande/saisie/lectures.ts";

const RIEN: Lecture = { valeur: null };

/** `9` for `09`: a code is typed as it is said. */
const sansZero = (code: string): string => simplifierNom(code).replace(/^0+(?=\d)/u, "");

/** One of a list by its code or its first letters; undefined when none, or several, begin so. */
function choisir(modalites: readonly Modalite[], saisie: string): Modalite | undefined {
  const dite = simplifierNom(saisie);
  const parCode = modalites.find(({ code }) => sansZero(code) === sansZero(saisie));
  const [seule, ...autres] = modalites.filter(({ libelle }) => simplifierNom(libelle).startsWith(dite));
  return parCode ?? (autres.length === 0 ? seule : undefined);
}

function lireChoix(modalites: readonly Modalite[], saisie: string): Lecture {
  const choisie = choisir(modalites, saisie);
  return choisie ? { valeur: choisie.code } : { faute: "choix-inconnu" };
}

/** « 13 9 », « T3, T4 »: codes or first letters, in order. */
function lireListe(modalites: readonly Modalite[], saisie: string): Lecture {
  const choisies = saisie.split(/[\s,;]+/u).flatMap((dite) => (dite === "" ? [] : [choisir(modalites, dite)]));
  const codes = choisies.flatMap((choisie) => choisie?.code ?? []);
  if (codes.length < choisies.length) return { faute: "choix-inconnu" };
  return new Set(codes).size < codes.length ? { faute: "choix-en-double" } : { valeur: codes };
}

const UNE_SOMME = /([A-Za-z]+)\s*(\d[\d.]*(?:,\d{1,2})?)\s*[;,]?\s*/gu;

/** « SAL 1200 AF 141,99 »: a code, then its amount. */
function lireSommes(modalites: readonly Modalite[], saisie: string): Lecture {
  const sommes = [...saisie.matchAll(UNE_SOMME)].map(([, code = "", somme = ""]) => ({
    choisie: choisir(modalites, code),
    lue: lireMontant(somme),
  }));
  if (saisie.replace(UNE_SOMME, "").trim() !== "") return { faute: "montant-invalide" };
  const lues = sommes.flatMap(({ choisie, lue }) =>
    choisie && "valeur" in lue && typeof lue.valeur === "number" ? [[choisie.code, lue.valeur] as const] : [],
  );
  return lues.length < sommes.length ? { faute: "choix-inconnu" } : { valeur: Object.fromEntries(lues) };
}

/** `27031985` in one go; slashes, dots and spaces forgiven. */
export function lireJour(saisie: string): Lecture {
  const [, jour, mois, annee] = /^(\d{2})(\d{2})(\d{4})$/u.exec(saisie.replace(/[\s./-]/gu, "")) ?? [];
  return annee === undefined ? { faute: "date-inexistante" } : { valeur: `${annee}-${mois}-${jour}` };
}

const OUI_NON: readonly { code: string; libelle: string; valeur: boolean }[] = [
  { code: "1", libelle: "Oui", valeur: true },
  { code: "0", libelle: "Non", valeur: false },
];

function lireOuiNon(saisie: string): Lecture {
  const choisie = choisir(OUI_NON, saisie);
  const dite = OUI_NON.find(({ code }) => code === choisie?.code);
  return dite ? { valeur: dite.valeur } : { faute: "choix-inconnu" };
}

/** What was typed at the counter, understood: one line for each answer, whatever its nature. */
export function lireAuClavier(champ: Champ, saisie: string): Lecture {
  if (saisie.trim() === "") return RIEN;
  switch (champ.type) {
    case "choix":
      return lireChoix(champ.modalites, saisie);
    case "choix-multiple":
    case "liste-ordonnee":
      return lireListe(champ.modalites, saisie);
    case "montants":
      return lireSommes(champ.modalites, saisie);
    case "booleen":
      return lireOuiNon(saisie);
    case "date-passee":
    case "date-a-venir":
      return lireJour(saisie);
    default:
      return lireLigne(champ, saisie);
  }
}

const libelle = (modalites: readonly Modalite[], dit: Valeur): string =>
  modalites.find(({ code }) => code === dit)?.libelle ?? String(dit);

/** An answer as its line shows it, which reads back as the same answer. */
export function ecrireAuClavier(champ: Champ, valeur: Valeur | undefined): string {
  if (valeur === undefined) return "";
  if (typeof valeur === "boolean") return valeur ? "Oui" : "Non";
  if (champ.type === "choix") return libelle(champ.modalites, valeur);
  if (champ.type === "date-passee" || champ.type === "date-a-venir")
    return String(valeur).split("-").toReversed().join("/");
  if (Array.isArray(valeur)) return valeur.join(" ");
  if (typeof valeur === "object")
    return Object.entries(valeur)
      .map(([code, somme]) => `${code} ${String(somme).replace(".", ",")}`)
      .join(" ");
  return ecrireLigne(champ, valeur);
}
