import type { Champ } from "../../../../shared/formulaire/champ.ts";
import { m } from "../../../paraglide/messages.js";
import { ApresUnGeste } from "./apres-un-geste.tsx";
import { ChampAdresse } from "./champ-adresse.tsx";
import { ChampAdresseBan } from "./champ-adresse-ban.tsx";
import { ChampBooleen } from "./champ-booleen.tsx";
import { ChampChoix } from "./champ-choix.tsx";
import { ChampChoixMultiple } from "./champ-choix-multiple.tsx";
import { ChampCommune } from "./champ-commune.tsx";
import { ChampCommunes } from "./champ-communes.tsx";
import { ChampConfirmations } from "./champ-confirmations.tsx";
import { ChampDate } from "./champ-date.tsx";
import { ChampLigne } from "./champ-ligne.tsx";
import { ChampListeOrdonnee } from "./champ-liste-ordonnee.tsx";
import { ChampMontants } from "./champ-montants.tsx";
import { ChampPersonnes } from "./champ-personnes.tsx";
import type { PlaceDuChamp, ProprietesDeChamp, Remplissage } from "./proprietes.ts";

type Proprietes = Omit<ProprietesDeChamp, "champ"> & Remplissage & { champ: Champ; place: PlaceDuChamp };

/** A field of the form data; a discreet one is there once asked for, answered or not, so that nothing tells which. */
export const ChampDuFormulaire = (proprietes: Proprietes) =>
  proprietes.champ.discret ? (
    <ApresUnGeste geste={m.discret_afficher_question()}>
      <ChampSelonSonType {...proprietes} />
    </ApresUnGeste>
  ) : (
    <ChampSelonSonType {...proprietes} />
  );

function ChampSelonSonType({ champ, place, remplir, ...reste }: Proprietes) {
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
    case "date-a-venir":
      return <ChampDate champ={champ} {...reste} />;
    case "montants":
      return <ChampMontants champ={champ} {...reste} />;
    case "adresse":
      return <ChampAdresse champ={champ} place={place} remplir={remplir} {...reste} />;
    case "adresse-ban":
      return <ChampAdresseBan champ={champ} valeur={reste.valeur} place={place} />;
    case "commune":
      return <ChampCommune champ={champ} remplir={remplir} {...reste} />;
    case "communes":
      return <ChampCommunes champ={champ} {...reste} />;
    case "personnes":
      return <ChampPersonnes champ={champ} place={place} {...reste} />;
    case "confirmations":
      return <ChampConfirmations champ={champ} place={place} {...reste} />;
    default:
      return <ChampLigne champ={champ} {...reste} />;
  }
}
