import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { useCallback, useEffect, useState } from "react";
import { inject } from "regexparam";
import { recherche } from "../../../shared/api/recherche.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { colonnesChoisies } from "../../../shared/recherche/colonnes.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { Export } from "./export.tsx";
import { changerQuestion, ecrireQuestion, type QuestionDeListe } from "./question-de-liste.ts";

type Page = Sortie<typeof recherche.listerParLieu>;

const liste = (question: QuestionDeListe): string => `${chemins.liste}?${ecrireQuestion(question)}`;

/** One page of the list, and the way to the next. */
export function PageDeListe({ question }: { question: QuestionDeListe }) {
  const [page, poser] = useState<Page>();
  const [echec, poserEchec] = useState("");
  const { colonnes, lieu = "", ...filtres } = question;
  const adresse = JSON.stringify({ lieu, ...filtres });
  const lire = useCallback(() => call(recherche.listerParLieu, JSON.parse(adresse)), [adresse]);
  useEffect(() => void lire().then(poser, (erreur) => poserEchec(phraseDEchec(erreur))), [lire]);
  if (echec !== "") return <Alert severity="error" small description={echec} />;
  if (!page) return <p role="status">{m.attente()}</p>;
  return (
    <>
      <h2>{m.liste_de({ lieu: page.lieu.nom })}</h2>
      {page.dans && (
        <p>
          <Lien className="fr-link" href={liste(changerQuestion(question, { lieu: page.dans.code }))}>
            {m.liste_elargir({ lieu: page.dans.nom })}
          </Lien>
        </p>
      )}
      {page.partielle && <Alert severity="info" small description={m.liste_partielle()} />}
      {page.lignes.length === 0 ? <p>{m.liste_vide()}</p> : <Tableau page={page} colonnes={colonnes} />}
      <ul className="sne-ligne">
        {question.curseur !== undefined && (
          <li>
            <Lien className="fr-link" href={liste(changerQuestion(question, {}))}>
              {m.liste_debut()}
            </Lien>
          </li>
        )}
        {page.curseur !== undefined && (
          <li>
            <Lien className="fr-link" href={liste({ ...question, curseur: page.curseur })}>
              {m.liste_suite()}
            </Lien>
          </li>
        )}
      </ul>
      <Export question={question} />
    </>
  );
}

function Tableau({ page, colonnes }: { page: Page; colonnes: string | undefined }) {
  const choisies = colonnesChoisies(colonnes);
  return (
    <section className="fr-table sne-large sne-tableau" aria-label={m.liste_de({ lieu: page.lieu.nom })}>
      <table>
        <caption className="fr-sr-only">{m.liste_de({ lieu: page.lieu.nom })}</caption>
        <thead>
          <tr>
            {choisies.map(({ nom, titre }) => (
              <th key={nom} scope="col">
                {titre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.lignes.map((ligne) => (
            <tr key={ligne.numeroUnique}>
              {choisies.map(({ nom, titre, dire }, rang) =>
                rang === 0 ? (
                  <th key={nom} scope="row" className="sne-d-un-trait">
                    <Lien className="fr-link" href={inject(chemins.dossier, { numeroUnique: ligne.numeroUnique })}>
                      {dire(ligne)}
                    </Lien>
                  </th>
                ) : (
                  <td key={nom} data-titre={titre}>
                    {dire(ligne)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
