import type { Champ } from "../../../../shared/formulaire/champ.ts";
import { m } from "../../../paraglide/messages.js";
import { ApresUnGeste } from "./apres-un-geste.tsx";
import { ChampBooleen } from "./champ-booleen.tsx";
import { ChampChoix } from "./champ-choix.tsx";
import { ChampChoixMultiple } from "./champ-choix-multiple.tsx";
import { ChampDate } from "./champ-date.tsx";
import { ChampLigne } from "./champ-ligne.tsx";
import { champsVenus } from "./champs-a-part.ts";
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
  const {
    adresse: ChampAdresse,
    "adresse-ban": ChampAdresseBan,
    commune: ChampCommune,
    communes: ChampCommunes,
    confirmations: ChampConfirmations,
    "liste-ordonnee": ChampListeOrdonnee,
    montants: ChampMontants,
    personnes: ChampPersonnes,
  } = champsVenus;
  switch (champ.type) {
    case "choix":
      return <ChampChoix champ={champ} {...reste} />;
    case "choix-multiple":
      return <ChampChoixMultiple champ={champ} {...reste} />;
    case "liste-ordonnee":
      return ChampListeOrdonnee && <ChampListeOrdonnee champ={champ} {...reste} />;
    case "booleen":
      return <ChampBooleen champ={champ} {...reste} />;
    case "date-passee":
    case "date-a-venir":
      return <ChampDate champ={champ} {...reste} />;
    case "montants":
      return ChampMontants && <ChampMontants champ={champ} {...reste} />;
    case "adresse":
      return ChampAdresse && <ChampAdresse champ={champ} place={place} remplir={remplir} {...reste} />;
    case "adresse-ban":
      return ChampAdresseBan && <ChampAdresseBan champ={champ} valeur={reste.valeur} place={place} />;
    case "commune":
      return ChampCommune && <ChampCommune champ={champ} remplir={remplir} {...reste} />;
    case "communes":
      return ChampCommunes && <ChampCommunes champ={champ} {...reste} />;
    case "personnes":
      return ChampPersonnes && <ChampPersonnes champ={champ} place={place} {...reste} />;
    case "confirmations":
      return ChampConfirmations && <ChampConfirmations champ={champ} place={place} {...reste} />;
    default:
      return <ChampLigne champ={champ} {...reste} />;
  }
}
