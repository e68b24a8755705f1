import type { AdresseTrouvee, publiques } from "../../shared/api/public.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { AdresseDeLaBase, BaseAdresses } from "../socle/adresses.ts";
import type { Handler } from "../socle/http.ts";
import { detailsDErreur, log } from "../socle/log.ts";
import { montrer } from "./chercher-communes.ts";

const MAXIMUM = 6;
/** Characters of the line of an address in the form. */
const LIGNE_AU_PLUS = 120;

type Dependances = { adresses: BaseAdresses; communes: () => IndexCommunes };

/** « 12 bis » of « 12 bis, rue de la Paix » */
const numeroTape = (q: string): string => /^\s*(\d+(?:\s?(?:bis|ter|quater|[a-z]))?)[\s,]/iu.exec(q)?.[1] ?? "";

/** The base knows the street and not the number: the one that was typed stays. */
const ligneDe = ({ type, name }: AdresseDeLaBase, q: string): string =>
  type === "street" ? `${numeroTape(q)} ${name}`.trim() : name;

function proposer(trouvee: AdresseDeLaBase, q: string, communes: IndexCommunes): AdresseTrouvee[] {
  const commune = communeParCode(communes, trouvee.citycode);
  const ligne = ligneDe(trouvee, q);
  // a commune is no address; one that the form does not know could not be answered
  if (trouvee.type === "municipality" || !commune || ligne.length > LIGNE_AU_PLUS) return [];
  const { postcode: codePostal, id: identifiant, type } = trouvee;
  const libelle = `${ligne} ${codePostal} ${commune.nom}`;
  const proposee = { libelle, ligne, codePostal, commune: montrer(commune) };
  return [type === "street" ? proposee : { ...proposee, identifiant }];
}

/** Two of the same words are one for whoever chooses. */
const sansDouble = (proposees: readonly AdresseTrouvee[]): AdresseTrouvee[] =>
  proposees.filter(({ libelle }, rang) => proposees.findIndex((autre) => autre.libelle === libelle) === rang);

/** Silence of the base is no fault of ours nor of the person's: the page does without, and says so. */
export const chercherAdresses: Handler<typeof publiques.chercherAdresses, Dependances> = async (
  { q },
  { adresses, communes, requeteId },
) => {
  try {
    const trouvees = await adresses.chercher(q);
    const proposees = trouvees.flatMap((trouvee) => proposer(trouvee, q, communes()));
    return { disponible: true, adresses: sansDouble(proposees).slice(0, MAXIMUM) };
  } catch (erreur) {
    log("service-indisponible", { requeteId, route: "GET /api/adresses", ...detailsDErreur(erreur) });
    return { disponible: false, adresses: [] };
  }
};
