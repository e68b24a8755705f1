import type { Modalite } from "../../../shared/statistiques/modalites.ts";
import { type DimensionTiree, type Part, partsDe, type Strate } from "./parts.ts";
import type { Tirage } from "./tirage.ts";

type Tables = { readonly [D in DimensionTiree]: readonly Part<D>[] };

const tablesDe = (strate: Strate): Tables => ({
  age: partsDe("age", strate),
  nationalite: partsDe("nationalite", strate),
  taille_menage: partsDe("taille_menage", strate),
  composition_familiale: partsDe("composition_familiale", strate),
  situation_professionnelle: partsDe("situation_professionnelle", strate),
  situation_familiale: partsDe("situation_familiale", strate),
  revenu_mensuel: partsDe("revenu_mensuel", strate),
  revenu_uc: partsDe("revenu_uc", strate),
  logement_actuel: partsDe("logement_actuel", strate),
  motif: partsDe("motif", strate),
  type_logement: partsDe("type_logement", strate),
  categorie_logement: partsDe("categorie_logement", strate),
  localisation_relative: partsDe("localisation_relative", strate),
});

const tables: Readonly<Record<Strate, Tables>> = {
  "ile-de-france": tablesDe("ile-de-france"),
  ailleurs: tablesDe("ailleurs"),
};

/** Rare modalities are drawn more often than they are, so that there is someone to weigh. */
const AU_MOINS = 0.004;

/** How well a modality suits what is drawn already: 0 for never, 1 for as usual. */
type Convenance<D extends DimensionTiree> = (code: Modalite<D>) => number;

export type TirerModalite = <D extends DimensionTiree>(dimension: D, convient?: Convenance<D>) => Modalite<D>;

/** Draws modalities of a part of the country, in the published shares bent by what suits the household. */
export const tireurDeModalites =
  (hasard: Tirage, strate: Strate): TirerModalite =>
  (dimension, convient = () => 1) =>
    hasard.pese(tables[strate][dimension], ({ code, part }) =>
      part === 0 ? 0 : Math.max(part, AU_MOINS) * convient(code),
    ).code;
