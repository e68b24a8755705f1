import { memeValeur } from "../demande/changements.ts";
import { jourAParis } from "../demande/delais.ts";
import type { Demande } from "../demande/demande.ts";
import type { Donnees, Evenement } from "../demande/evenements.ts";
import { DEMANDEUR, type Dites, personnesDe } from "../formulaire/personnes.ts";
import { personneDe } from "../instruction/ressources.ts";
import { adultesImposes, foyerDe } from "../plafonds/du-foyer.ts";
import type { Position } from "../plafonds/position.ts";
import { type Appui, type Attendue, appuis, type VariableDePieces } from "./appuis.ts";
import type { confirmations } from "./confirmations.ts";
import type { Caracteristiques } from "./dimensions.ts";
import type { Fait } from "./fait.ts";

/** A document that a guichet accepted, beside the answers of that day. */
type Acceptee = { code: string; personne: string; reponses: Dites };

/** What the history of a demande tells of what guichets looked at. */
export type Verifications = {
  acceptees: readonly Acceptee[];
  /** The answers as they were when the last document of a variable was accepted. */
  vues: ReadonlyMap<VariableDePieces, Dites>;
  revenus?: { position: Position; jour: string; reponses: Dites };
};

export const RIEN_DE_VERIFIE: Verifications = { acceptees: [], vues: new Map() };

const variables = Object.keys(appuis).filter((nom): nom is VariableDePieces => nom in appuis);

const memes = (noms: readonly string[], a: Dites, b: Dites): boolean => noms.every((nom) => memeValeur(a[nom], b[nom]));

/** Someone of a list, as they were told of. */
function diteDe(personne: string, dites: Dites) {
  const [liste = "", id] = personne.split(".");
  return personnesDe(dites, liste).filter((une) => une.id === id);
}

const memePersonne = ({ champs }: Appui, personne: string, a: Dites, b: Dites): boolean =>
  personne === DEMANDEUR ? memes(champs, a, b) : memeValeur(diteDe(personne, a), diteDe(personne, b));

const repond =
  ({ code, personne }: Pick<Acceptee, "code" | "personne">) =>
  (attendue: Attendue) =>
    attendue.personne === personne && attendue.codes.includes(code);

/** Is each document that this variable rests on accepted, for people of whom nothing has changed since? */
function estProuvee(appui: Appui, acceptees: readonly Acceptee[], reponses: Dites): boolean {
  const attendues = appui.attendues(reponses);
  const prouve = (attendue: Attendue): boolean =>
    acceptees.some((une) => repond(une)(attendue) && memePersonne(appui, une.personne, une.reponses, reponses));
  return attendues.length > 0 && attendues.every(prouve);
}

function apresExamen(
  avant: Verifications,
  { issue, code, personne }: Donnees["piece-examinee"],
  { reponses }: Demande,
): Verifications {
  // a guarded document is not named: what it proves is not known here
  if (code === undefined || personne === undefined) return avant;
  const examinee = { code, personne, reponses };
  // the last word on a document of someone is the one that counts
  const autres = avant.acceptees.filter((une) => une.code !== code || une.personne !== personne);
  const acceptees = issue === "acceptee" ? [...autres, examinee] : autres;
  const touchees = variables.filter((nom) => appuis[nom].attendues(reponses).some(repond(examinee)));
  const vues = new Map(avant.vues);
  for (const nom of touchees) {
    if (estProuvee(appuis[nom], acceptees, reponses)) vues.set(nom, reponses);
    else vues.delete(nom);
  }
  return { ...avant, acceptees, vues };
}

function apresLecture(
  { revenus: _r, ...avant }: Verifications,
  { position }: Donnees["revenu-lu"],
  jour: string,
  { reponses }: Demande,
): Verifications {
  return position === undefined ? avant : { ...avant, revenus: { position, jour, reponses } };
}

/** What is known once this event has happened, which left the demande so. */
export function verifier(avant: Verifications, evenement: Evenement, demande: Demande): Verifications {
  if (evenement.type === "piece-examinee") return apresExamen(avant, evenement.donnees, demande);
  if (evenement.type === "revenu-lu")
    return apresLecture(avant, evenement.donnees, jourAParis(new Date(evenement.survenuLe)), demande);
  return avant;
}

/** Who is taxed, who lives there, and where: what was read is compared with the ceilings of these. */
function aComparer(dites: Dites, jour: string): string {
  const premiere = Array.isArray(dites.communes) ? dites.communes[0] : undefined;
  return JSON.stringify([premiere, foyerDe(dites, jour), adultesImposes(dites).map(personneDe)]);
}

/** Incomes of two years ago, against the ceilings of the year: neither is the same the year after. */
function positionTenue({ revenus }: Verifications, reponses: Dites, jour: string): Position | null {
  if (!revenus || revenus.jour.slice(0, 4) !== jour.slice(0, 4)) return null;
  return aComparer(revenus.reponses, revenus.jour) === aComparer(reponses, revenus.jour) ? revenus.position : null;
}

type Confirmees = Pick<Fait, (typeof confirmations)[number]["confirmee"]>;

/** What instruction found, beside what is declared: as declared, for what its documents say; as read, for incomes. */
export function confirmees(
  verifications: Verifications,
  { reponses }: Demande,
  declarees: Caracteristiques,
  jour: string,
): Confirmees {
  const tenue = <V extends VariableDePieces>(nom: V): Caracteristiques[V] | null => {
    const { champs, listes } = appuis[nom];
    const vues = verifications.vues.get(nom);
    return vues && memes([...champs, ...listes], vues, reponses) ? declarees[nom] : null;
  };
  return {
    taille_menage_confirmee: tenue("taille_menage"),
    composition_familiale_confirmee: tenue("composition_familiale"),
    situation_professionnelle_confirmee: tenue("situation_professionnelle"),
    revenu_mensuel_confirme: tenue("revenu_mensuel"),
    plafond_confirme: positionTenue(verifications, reponses, jour),
    logement_actuel_confirme: tenue("logement_actuel"),
  };
}
