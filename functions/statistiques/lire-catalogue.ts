import type { statistiques as routes } from "../../shared/api/statistiques.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { dimension } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import type { Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import type { Handler } from "../socle/http.ts";
import { tableauDe } from "../socle/lignes/question.ts";
import { Reponse } from "../socle/reponse.ts";
import type { EditionListee, EditionsStore, Manifeste } from "../socle/stores/editions.ts";
import { passagere } from "./en-cache.ts";

const JOUR = { headers: { "cache-control": passagere(86_400) } };

const montrer = ({ id, titre, niveaux, frequences }: Tableau) => ({
  id,
  titre,
  niveaux: [...niveaux],
  frequences: [...frequences],
});

export const listerTableaux: Handler<typeof routes.listerTableaux> = async () =>
  new Reponse({ tableaux: catalogue.map(montrer) }, JOUR);

export const decrireTableau: Handler<typeof routes.decrireTableau> = async ({ tableau }) => {
  const trouve = tableauDe(tableau);
  const { definition, additif, seuil, mesures, dimensions } = trouve;
  const corps = {
    ...montrer(trouve),
    definition,
    additif,
    seuil,
    mesures: mesures.map(({ code, libelle, unite }) => ({ code, libelle, unite })),
    dimensions: dimensions.map((nom) => {
      const { libelle, modalites = [] } = dimension(nom);
      return {
        nom,
        libelle,
        modalites: modalites.map((modalite) => ({ code: modalite.code, libelle: modalite.libelle })),
      };
    }),
  };
  return new Reponse(corps, JOUR);
};

const enVersion = ({ version, publiee_le }: Manifeste) => ({
  version,
  ...(publiee_le !== undefined && { publieeLe: publiee_le }),
});

const montrerEdition = ({ anterieures, ...lue }: EditionListee) => ({
  edition: lue.edition,
  dateReference: lue.date_reference,
  dateExtraction: lue.date_extraction,
  ...enVersion(lue),
  ...(lue.mention !== undefined && { mention: lue.mention }),
  ...(lue.contact !== undefined && { contact: lue.contact }),
  ...(lue.couverture && { couverture: lue.couverture.texte }),
  ...(anterieures.length > 0 && { anterieures: anterieures.map(enVersion) }),
});

export const listerEditions: Handler<typeof routes.listerEditions, { editions: EditionsStore }> = async (
  _,
  { editions },
) => {
  const lues = await editions.lister();
  const corps = { editions: lues.map(montrerEdition) };
  return new Reponse(corps, { headers: { "cache-control": passagere(300) } });
};
