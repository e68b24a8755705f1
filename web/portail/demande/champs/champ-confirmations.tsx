import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { avertissements } from "../../../../shared/formulaire/plausibilite.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { versQuestion } from "../question/destinations.ts";
import { enListe } from "./champ-choix-multiple.tsx";
import { idDuChamp, type PlaceDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

type Proprietes = ProprietesDeChamp<"confirmations"> & { place: PlaceDuChamp };

/** Each surprising answer said again, and how rare it is: it is right, or it is changed. */
export function ChampConfirmations({ champ, valeur, faute, lire, quitter, place }: Proprietes) {
  const id = idDuChamp(champ.nom);
  const surprenantes = avertissements(place.reponses, aujourdhui());
  const confirmees = surprenantes.map(({ cle }) => cle).filter((cle) => enListe(valeur).includes(cle));
  const dire = (cle: string, estJuste: boolean) => {
    const suivantes = estJuste ? [...confirmees, cle] : confirmees.filter((une) => une !== cle);
    lire({ valeur: suivantes.length === 0 ? null : suivantes });
  };
  return (
    <div id={id} tabIndex={-1} className="sne-bloc">
      {surprenantes.map(({ indicateur, cle, gravite, phrase, page }) => {
        const enFaute = faute !== undefined && !confirmees.includes(cle);
        return (
          <div key={indicateur} className="sne-carte">
            <Checkbox
              id={`${id}-${indicateur}`}
              legend={phrase}
              hintText={gravite === "invraisemblable" ? m.confirmation_tres_rare() : undefined}
              state={enFaute ? "error" : "default"}
              stateRelatedMessage={enFaute ? faute : undefined}
              options={[
                {
                  label: m.confirmation_juste(),
                  nativeInputProps: {
                    checked: confirmees.includes(cle),
                    onChange: ({ target }) => dire(cle, target.checked),
                    onBlur: quitter,
                  },
                },
              ]}
            />
            <Lien className="fr-link" href={versQuestion(place.brouillonId, page, "confirmations")}>
              {m.confirmation_corriger()}
              <span className="fr-sr-only"> : {phrase}</span>
            </Lien>
          </div>
        );
      })}
    </div>
  );
}
