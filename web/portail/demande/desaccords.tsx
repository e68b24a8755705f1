import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { afficherReponse } from "../../../shared/formulaire/affichage.ts";
import type { Valeur } from "../../../shared/formulaire/champ.ts";
import { champNomme } from "../../../shared/formulaire/formulaires.ts";
import { m } from "../../paraglide/messages.js";
import { nommerCommune } from "./communes/communes-connues.ts";
import type { Conflit } from "./suivi/reconcilier.ts";
import type { Suivi } from "./suivi/suivi.ts";

function dire(nom: string, valeur: Valeur | null | undefined): string {
  const champ = champNomme(nom);
  if (!champ || valeur === null || valeur === undefined) return m.sans_reponse();
  return afficherReponse(champ, valeur, nommerCommune).join(", ");
}

/** The same question answered on two devices: both answers, and a choice for each. */
export function Desaccords({ conflits, suivi }: { conflits: readonly Conflit[]; suivi: Suivi }) {
  if (conflits.length === 0) return null;
  return (
    <section className="fr-callout" role="alert" aria-labelledby="desaccords">
      <h2 className="fr-callout__title" id="desaccords">
        {m.desaccords_titre()}
      </h2>
      <p>{m.desaccords_texte()}</p>
      {conflits.map((conflit) => (
        <UnDesaccord key={conflit.nom} conflit={conflit} suivi={suivi} />
      ))}
    </section>
  );
}

function UnDesaccord({ conflit, suivi }: { conflit: Conflit; suivi: Suivi }) {
  const { nom, ici, ailleurs } = conflit;
  const choix = [
    {
      garde: "ailleurs",
      texte: m.desaccord_ailleurs({ reponse: dire(nom, ailleurs) }),
      geste: m.desaccord_garder_ailleurs(),
    },
    { garde: "ici", texte: m.desaccord_ici({ reponse: dire(nom, ici) }), geste: m.desaccord_garder_ici() },
  ] as const;
  return (
    <div className="fr-mb-2w">
      <h3 className="fr-h6 fr-mb-1w">{champNomme(nom)?.libelle ?? nom}</h3>
      {choix.map(({ garde, texte, geste }) => (
        <div key={garde} className="fr-mb-2w">
          <p className="fr-text--md fr-mb-1w">{texte}</p>
          <Button size="small" priority="secondary" onClick={() => suivi.trancher(conflit, garde)}>
            {geste}
          </Button>
        </div>
      ))}
    </div>
  );
}
