import { ajouterMois } from "../../../shared/demande/delais.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Commune } from "../../../shared/referentiel/communes.ts";
import { delaiAnormalementLong } from "../../../shared/referentiel/delais-anormalement-longs.ts";
import { type TypeDeLogement, typesDeLogement } from "../../../shared/referentiel/nomenclatures.ts";
import { commissionDeMediation } from "../../../shared/referentiel/territoires.ts";
import { type Bloc, type Ligne, liste, texte, titre } from "../../socle/papier/document.ts";
import { communesDemandees, departementsDemandes, type Faits } from "../faits.ts";

const ARRETE = "fixée par arrêté du préfet";

const libelleDuType = (type: TypeDeLogement): string =>
  typesDeLogement.find(({ code }) => code === type)?.libelle ?? type;

const quand = (commune: Commune, type: TypeDeLogement, depuis: string): string => {
  const delai = delaiAnormalementLong(commune, type);
  return delai ? `à partir du ${afficherJour(ajouterMois(depuis, delai.mois))}` : ARRETE;
};

/** One line when all the sizes asked for have the same date, else a line each. */
function datesPour(commune: Commune, { reponses, ancienneteDepuisLe }: Faits["demande"]): string[] {
  const parDate = Map.groupBy(reponses.typesLogement ?? [], (type) => quand(commune, type, ancienneteDepuisLe));
  if (parDate.size < 2) return [...parDate.keys()];
  return [...parDate].map(([date, types]) => `${types.map(libelleDuType).join(", ")} : ${date}`);
}

/** Where no delay at all is known, a single sentence says more than a table of unknowns. */
function delais(faits: Faits): Bloc[] {
  const parDates = Map.groupBy(communesDemandees(faits), (commune) => datesPour(commune, faits.demande).join("\n"));
  if ([...parDates.keys()].every((dates) => dates === ARRETE))
    return [
      texte(
        "Ce délai est fixé par arrêté du préfet, selon la commune et la taille du logement. Demandez-le à la préfecture, ou à un guichet. Il se compte depuis la date d’ancienneté écrite en première page.",
      ),
    ];
  const lignes = [...parDates].map(
    ([dates, communes]): Ligne => ({
      intitule: communes.map(({ nom }) => nom).join(", "),
      valeurs: dates.split("\n"),
    }),
  );
  return [
    { genre: "tableau", colonnes: ["Commune demandée", "Date à partir de laquelle la saisir"], lignes },
    texte(
      "Ces délais se comptent depuis la date d’ancienneté. Un arrêté peut les changer : la préfecture les confirme.",
    ),
  ];
}

/** When and where the commission may be seized (CCH, R. 441-2-4 f and g; L. 441-2-3; R.* 441-14-1). */
export const commissionMediation = (faits: Faits): Bloc[] => [
  titre("La commission de médiation (droit au logement opposable, « DALO »)"),
  texte(
    "Si vous ne pouvez pas vous loger par vos propres moyens, vous pouvez demander à la commission de médiation de reconnaître que vous devez être logé en priorité et d’urgence. La démarche est gratuite. Joignez le numéro unique de votre demande.",
  ),
  titre("Sans attendre, dans l’un de ces cas", 3),
  liste(
    "vous êtes sans logement, ou hébergé par quelqu’un ;",
    "un juge a décidé votre expulsion, et vous n’avez pas d’autre logement ;",
    "vous êtes dans un hébergement depuis plus de 6 mois sans interruption, ou dans un logement de transition ou un foyer depuis plus de 18 mois ;",
    "vous vivez dans un lieu impropre à l’habitation, insalubre ou dangereux ;",
    "votre logement est non décent ou suroccupé, et vous vivez avec un enfant mineur, ou vous êtes handicapé, ou une personne à votre charge l’est.",
  ),
  titre("Après un délai anormalement long", 3),
  texte("Vous pouvez aussi la saisir si aucune proposition adaptée ne vous a été faite dans ce délai."),
  ...delais(faits),
  titre("Où lui écrire, et quand elle répond", 3),
  liste(
    ...departementsDemandes(faits)
      .map(commissionDeMediation)
      .filter((adresse) => adresse !== undefined),
  ),
  texte(
    "Une seule commission peut être saisie. Elle décide en 3 mois, 6 mois outre-mer. Le formulaire et l’adresse complète sont à la préfecture, ou sur service-public.gouv.fr.",
  ),
];
