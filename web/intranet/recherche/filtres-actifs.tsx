import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { estUnJour } from "../../../shared/demande/delais.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { listesDeFiltres } from "../../../shared/recherche/filtres.ts";
import { m } from "../../paraglide/messages.js";
import { estFiltre, titreDeFiltre } from "./filtres.tsx";
import { changerQuestion, type QuestionDeListe } from "./question-de-liste.ts";

/** The three that serve most, one press away. */
const RAPIDES: readonly QuestionDeListe[] = [
  { etat: "active" },
  { priorite: "dalo,prioritaire" },
  { identite: "a_verifier" },
];

function direFiltre(cle: string, valeur: string): string {
  if (!estFiltre(cle)) {
    const jour = estUnJour(valeur) ? afficherJour(valeur) : valeur;
    return cle === "depuis" ? m.filtre_actif_depuis({ jour }) : m.filtre_actif_jusque({ jour });
  }
  const liste: readonly { code: string; libelle: string }[] = listesDeFiltres[cle];
  const libelles = valeur.split(",").map((code) => liste.find((un) => un.code === code)?.libelle ?? code);
  return `${titreDeFiltre(cle)} : ${libelles.join(", ")}`;
}

const JOURS = ["depuis", "jusque"];

type Proprietes = { question: QuestionDeListe; changer: (question: QuestionDeListe) => void };

/** What narrows the list now, each taken away by a press; and the quick ones that do not yet. */
export function FiltresActifs({ question, changer }: Proprietes) {
  const actifs = Object.entries(question).filter(([cle]) => estFiltre(cle) || JOURS.includes(cle));
  const rapides = RAPIDES.filter((rapide) => Object.keys(rapide).every((cle) => question[cle] === undefined));
  return (
    <>
      {actifs.length > 0 && (
        <ul className="sne-filtres fr-mt-2w" aria-label={m.liste_filtres_actifs()}>
          {actifs.map(([cle, valeur = ""]) => (
            <li key={cle}>
              <Button
                size="small"
                priority="secondary"
                onClick={() => changer(changerQuestion(question, { [cle]: "" }))}
              >
                {m.filtre_retirer({ filtre: direFiltre(cle, valeur) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {rapides.length > 0 && (
        <>
          <p className="fr-text--sm fr-mt-2w fr-mb-1w" id="filtres-rapides">
            {actifs.length > 0 ? m.liste_filtres_aussi() : m.liste_filtres_rapides()}
          </p>
          <ul className="sne-filtres" aria-labelledby="filtres-rapides">
            {rapides.map((rapide) => {
              const [[cle, valeur = ""] = ["", ""]] = Object.entries(rapide);
              return (
                <li key={cle}>
                  <Button size="small" priority="tertiary" onClick={() => changer(changerQuestion(question, rapide))}>
                    {direFiltre(cle, valeur)}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
