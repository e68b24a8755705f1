import type { Commune } from "../../../shared/referentiel/communes.ts";
import { type Bloc, type Ligne, texte, titre } from "../../socle/papier/document.ts";
import { communesDemandees, type Faits } from "../faits.ts";

type Bailleur = Faits["bailleurs"][number];

/** Communes asked for where this landlord has dwellings; an arrondissement is in its city. */
const communesServies = ({ communes = [] }: Bailleur, demandees: readonly Commune[]): string[] =>
  demandees
    .filter(({ code, ville }) => communes.includes(code) || (ville && communes.includes(ville)))
    .map(({ nom }) => nom);

const ligne = (bailleur: Bailleur, demandees: readonly Commune[]): Ligne => ({
  intitule: bailleur.nom,
  valeurs: bailleur.communes
    ? [communesServies(bailleur, demandees).join(", ")]
    : ["Communes à demander au bailleur : il a des logements dans le département"],
});

const OU_DEMANDER =
  "La liste des bailleurs sociaux qui ont des logements dans les communes demandées n’est pas encore connue de ce service. Demandez-la à la mairie ou à la préfecture.";

/** Landlords with dwellings in the communes asked for (CCH, R. 441-2-4 e); a name is known or it is not printed. */
export function bailleurs(faits: Faits): Bloc[] {
  const demandees = communesDemandees(faits);
  const lignes = faits.bailleurs
    .map((bailleur) => ligne(bailleur, demandees))
    .filter(({ valeurs }) => valeurs[0] !== "")
    .sort((a, b) => a.intitule.localeCompare(b.intitule, "fr"));
  return [
    titre("Les bailleurs sociaux des communes demandées"),
    ...(lignes.length === 0
      ? [texte(OU_DEMANDER)]
      : [
          texte(
            "Ces bailleurs ont des logements dans les communes que vous demandez. Votre demande leur est accessible : vous n’avez pas à la déposer chez chacun.",
          ),
          { genre: "tableau", colonnes: ["Bailleur", "Communes demandées"], lignes } as const,
        ]),
  ];
}
