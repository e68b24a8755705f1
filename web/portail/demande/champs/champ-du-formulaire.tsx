import type { Champ } from "../../../../shared/formulaire/champ.ts";
import { ChampBooleen } from "./champ-booleen.tsx";
import { ChampChoix } from "./champ-choix.tsx";
import { ChampChoixMultiple } from "./champ-choix-multiple.tsx";
import { ChampCommune } from "./champ-commune.tsx";
import { ChampCommunes } from "./champ-communes.tsx";
import { ChampDate } from "./champ-date.tsx";
import { ChampLigne } from "./champ-ligne.tsx";
import { ChampListeOrdonnee } from "./champ-liste-ordonnee.tsx";
import type { ProprietesDeChamp } from "./proprietes.ts";

type Proprietes = Omit<ProprietesDeChamp, "champ"> & { champ: Champ };

/** A field of the form data, drawn after its type. */
export function ChampDuFormulaire({ champ, ...reste }: Proprietes) {
  switch (champ.type) {
    case "choix":
      return <ChampChoix champ={champ} {...reste} />;
    case "choix-multiple":
      return <ChampChoixMultiple champ={champ} {...reste} />;
    case "liste-ordonnee":
      return <ChampListeOrdonnee champ={champ} {...reste} />;
    case "booleen":
      return <ChampBooleen champ={champ} {...reste} />;
    case "date-passee":
      return <ChampDate champ={champ} {...reste} />;
    case "commune":
      return <ChampCommune champ={champ} {...reste} />;
    case "communes":
      return <ChampCommunes champ={champ} {...reste} />;
    default:
      return <ChampLigne champ={champ} {...reste} />;
  }
}
