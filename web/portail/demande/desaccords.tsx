import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { champNomme } from "../../../shared/formulaire/formulaires.ts";
import { m } from "../../paraglide/messages.js";
import { ApresUnGeste } from "./champs/apres-un-geste.tsx";
import { direUnCote } from "./dire-un-desaccord.ts";
import type { Conflit } from "./suivi/reconcilier.ts";
import type { Suivi } from "./suivi/suivi.ts";
import { Lignes } from "./verifier/lignes.tsx";

/** Where the person is taken when an answer cannot be saved until they choose. */
export const ID_DESACCORDS = "desaccords";

/** The same question answered on two devices: both answers, and a choice for each. */
export function Desaccords({ conflits, suivi }: { conflits: readonly Conflit[]; suivi: Suivi }) {
  if (conflits.length === 0) return null;
  return (
    <section id={ID_DESACCORDS} tabIndex={-1} className="fr-callout" role="alert" aria-labelledby="desaccords-titre">
      <h2 className="fr-callout__title" id="desaccords-titre">
        {m.desaccords_titre()}
      </h2>
      <p>{m.desaccords_texte()}</p>
      {conflits.map((conflit) => (
        <UnDesaccord key={conflit.nom} conflit={conflit} suivi={suivi} />
      ))}
    </section>
  );
}

const COTES = [
  { garde: "ailleurs", titre: m.desaccord_ailleurs, geste: m.desaccord_garder_ailleurs },
  { garde: "ici", titre: m.desaccord_ici, geste: m.desaccord_garder_ici },
] as const;

function UnDesaccord({ conflit, suivi }: { conflit: Conflit; suivi: Suivi }) {
  const champ = champNomme(conflit.nom);
  return (
    <div className="fr-mt-2w">
      <h3 className="fr-h6 fr-mb-1w">{champ?.libelle ?? conflit.nom}</h3>
      {COTES.map(({ garde, titre, geste }) => {
        const dite = <Cote titre={titre()} lignes={direUnCote(conflit, garde)} />;
        return (
          <div key={garde} className="fr-mb-2w">
            {champ?.discret ? <ApresUnGeste geste={m.discret_afficher_reponse()}>{dite}</ApresUnGeste> : dite}
            <Button size="small" priority="secondary" onClick={() => suivi.trancher(conflit, garde)}>
              {geste()}
            </Button>
          </div>
        );
      })}
    </div>
  );
}

function Cote({ titre, lignes }: { titre: string; lignes: readonly string[] }) {
  if (lignes.length === 1)
    return <p className="fr-text--md fr-mb-1w">{m.erreur({ libelle: titre, faute: lignes[0] ?? "" })}</p>;
  return (
    <>
      <p className="fr-text--md fr-mb-0">{m.erreur({ libelle: titre, faute: "" })}</p>
      <Lignes lignes={lignes} estOrdonnee={false} />
    </>
  );
}
