import { PAR_FRANCECONNECT } from "../../shared/api/session.ts";
import { estComplete, type IdentitePivot, ligneDEtatCivil, lignePivot } from "../../shared/demande/identite-pivot.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Donnee } from "../socle/franceconnect.ts";
import type { Appel } from "../socle/http.ts";
import type { Attente } from "../socle/stores/franceconnect.ts";
import type { Session } from "../socle/stores/sessions.ts";
import { nouvelleSession } from "./nouvelle-session.ts";

export type PourLier = { empreinte: Empreinte; communes: () => IndexCommunes };

/** As an identity piece would write it: a commune by its name; failing that, the code of the country. */
const lieuDe = ({ communeNaissance, paysNaissance }: IdentitePivot, communes: IndexCommunes): string | undefined =>
  communeNaissance === undefined
    ? paysNaissance
    : (communeParCode(communes, communeNaissance)?.nom ?? communeNaissance);

async function verrouDe(identite: IdentitePivot, { empreinte, communes }: PourLier): Promise<string | undefined> {
  const lieu = lieuDe(identite, communes());
  if (lieu === undefined || !estComplete(identite)) return undefined;
  const { nomNaissance, prenoms, dateNaissance } = identite;
  return empreinte("etat-civil", ligneDEtatCivil(nomNaissance, prenoms, lieu, dateNaissance));
}

/** What is kept of an identity: its fingerprint, and the one that a guichet would take on the piece. */
export async function reconnaitre({ identite, jeton }: Donnee, contexte: PourLier & Appel): Promise<Attente> {
  const [pivot, verrou] = await Promise.all([
    contexte.empreinte("pivot", lignePivot(identite)),
    verrouDe(identite, contexte),
  ]);
  const lieLe = contexte.aujourdhui;
  return { jeton, liaison: { pivot, lieLe, identite, ...(verrou !== undefined && { verrou }) } };
}

/** The account is named by no contact. */
export const sessionDeFranceConnect = (titulaire: Pick<Session, "compteId" | "jeton" | "organisme">, appel: Appel) =>
  nouvelleSession({ role: "demandeur", contact: PAR_FRANCECONNECT, ...titulaire }, appel);
