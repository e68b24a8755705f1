import { LIGNES_D_UN_FICHIER } from "../../../../shared/api/statistiques.ts";
import { catalogue } from "../../../../shared/statistiques/catalogue/catalogue.ts";
import { dimension, dimensionsPubliees } from "../../../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { colonnesPubliees } from "../../../../shared/statistiques/ligne-publiee.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { useEstPret } from "../../../socle/est-pret.ts";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { AvecEdition } from "../choix/avec-edition.tsx";
import { LegendeDesAbsences } from "../figures/legende-des-absences.tsx";
import { direNombre } from "../lecture/valeurs.ts";
import { exemples } from "./exemples.ts";
import { AdressesFixes, Fichiers } from "./fichiers.tsx";

const LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";
const OPENAPI = "/api/openapi.json";

/** For those who take the data: files, columns, codes, API, what is hidden, and how to check all of it. */
export function DonneesPage() {
  const estPret = useEstPret();
  return (
    <div className="fr-container sne-statistiques">
      <Lien className="sne-retour" href={chemins.statistiques}>
        {m.stat_titre()}
      </Lien>
      <TitrePage titre={m.stat_donnees_titre()} />
      <p className="fr-text--lead">{m.stat_donnees_accroche()}</p>
      <p>
        {m.stat_licence()} <a href={LICENCE}>Licence Ouverte 2.0</a>
      </p>

      <h2>{m.stat_fichiers_titre()}</h2>
      <p>{m.stat_fichiers_texte()}</p>
      <AdressesFixes />
      {estPret && (
        <AvecEdition>
          {({ edition }) => {
            const dossier = `${location.origin}/editions/${edition.edition}/${edition.version}`;
            const csv = `${location.origin}/api/statistiques/v1/tableaux/TAB03-01/donnees.csv?edition=${edition.edition}&niveau=REG&mesure=nb_demandes&mutation=ENS`;
            return (
              <>
                <Fichiers edition={edition} />
                <h2>{m.stat_lire_titre()}</h2>
                {exemples(dossier, csv).map(({ nom, texte }) => (
                  <section key={nom}>
                    <h3 className="fr-h6">{nom}</h3>
                    <pre className="sne-code-long">{texte}</pre>
                  </section>
                ))}
              </>
            );
          }}
        </AvecEdition>
      )}

      <h2>{m.stat_api_titre()}</h2>
      <p>
        {m.stat_api_texte({ lignes: direNombre(LIGNES_D_UN_FICHIER, "demandes") })} <a href={OPENAPI}>OpenAPI 3.1</a>
      </p>

      <h2>{m.stat_secret_titre()}</h2>
      <p>{m.stat_secret_texte()}</p>
      <p>{m.stat_secret_preuve()}</p>
      <pre className="sne-code-long">npm run verifier -- ADRESSE</pre>
      <LegendeDesAbsences absences={["C", "Z", "M"]} />

      <h2>{m.stat_dictionnaire_titre()}</h2>
      <details className="sne-details">
        <summary>{m.stat_colonnes({ nombre: colonnesPubliees.length })}</summary>
        <p className="sne-code-long">{colonnesPubliees.join(", ")}</p>
      </details>
      <details className="sne-details">
        <summary>{m.stat_tableaux_nombre({ nombre: catalogue.length })}</summary>
        <ul>
          {catalogue.map(({ id, titre, definition }) => (
            <li key={id}>
              <strong>
                {id} – {titre}.
              </strong>{" "}
              {definition}
            </li>
          ))}
        </ul>
      </details>
      <details className="sne-details">
        <summary>{m.stat_modalites()}</summary>
        {Object.keys(dimensionsPubliees).map((nom) => (
          <p key={nom}>
            <strong>
              {dimension(nom).libelle} ({nom})
            </strong>{" "}
            : {(dimension(nom).modalites ?? []).map(({ code, libelle }) => `${code} = ${libelle}`).join(" ; ")}
          </p>
        ))}
      </details>
    </div>
  );
}
