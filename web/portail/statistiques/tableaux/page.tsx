import { useState } from "react";
import { catalogue } from "../../../../shared/statistiques/catalogue/catalogue.ts";
import { type Niveau, niveaux } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { parties } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { useEstPret } from "../../../socle/est-pret.ts";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { AvecEdition, BandeauDEdition } from "../choix/avec-edition.tsx";
import { Choix } from "../choix/choix.tsx";
import { PasDansCetteEdition } from "../figures/lecture-en-cours.tsx";
import { type Choisie, editionDuTableau, tableauDuCatalogue } from "../lecture/editions.ts";
import { nomsDeNiveau } from "../lecture/territoire.ts";
import { useAdresse } from "../lecture/use-adresse.ts";
import { ChoixDeCode } from "./choix-de-code.tsx";
import { Resultat } from "./resultat.tsx";

/** Any table of the catalogue, for any territory: the choices are the address, and the files hold what is shown. */
export function TableauxPage() {
  const estPret = useEstPret();
  return (
    <div className="fr-container sne-statistiques">
      <Lien className="sne-retour" href={chemins.statistiques}>
        {m.stat_titre()}
      </Lien>
      <TitrePage titre={m.stat_tableaux_titre()} />
      <p className="fr-text--lead">{m.stat_tableaux_accroche({ nombre: catalogue.length })}</p>
      {estPret && (
        <AvecEdition>
          {(choisie, editions) => (
            <>
              <BandeauDEdition choisie={choisie} editions={editions} />
              <Construction choisie={choisie} />
            </>
          )}
        </AvecEdition>
      )}
    </div>
  );
}

const options = catalogue.map(({ id, titre }) => ({ code: id, nom: `${id} – ${titre}` }));
const niveauDit = (dit: string | undefined, parmi: readonly Niveau[]): Niveau =>
  parmi.find((niveau) => niveau === dit) ?? parmi[0] ?? "FR";

function Construction({ choisie }: { choisie: Choisie }) {
  const { choix, choisir } = useAdresse();
  const [detail, detailler] = useState(false);
  const tableau = tableauDuCatalogue(
    catalogue.some(({ id }) => id === choix.tableau) ? (choix.tableau ?? "") : "TAB01-01",
  );
  // no fact carries the code of a quartier
  const dits = niveaux.filter(({ code }) => tableau.niveaux.includes(code) && code !== "QPV").map(({ code }) => code);
  const niveau = niveauDit(choix.niveau, dits);
  const edition = editionDuTableau(choisie, tableau.id, niveau);
  const unique = niveau === "FR" || niveau === "FRM";
  return (
    <>
      <div className="sne-choix">
        <Choix
          nom={m.stat_tableau()}
          valeur={tableau.id}
          options={options}
          changer={(code) => choisir({ tableau: code, mesure: undefined })}
        />
        <Choix
          nom={m.stat_niveau()}
          valeur={niveau}
          options={dits.map((code) => ({ code, nom: nomsDeNiveau[code]() }))}
          changer={(code) => choisir({ niveau: code, territoire: undefined })}
        />
        <Choix
          nom={m.stat_mesure()}
          valeur={choix.mesure ?? ""}
          options={[
            { code: "", nom: m.stat_toutes() },
            ...tableau.mesures.map(({ code, libelle }) => ({ code, nom: libelle })),
          ]}
          changer={(code) => choisir({ mesure: code })}
        />
        {!unique && (
          <ChoixDeCode
            niveau={niveau}
            valeur={choix.territoire ?? ""}
            changer={(territoire) => choisir({ territoire })}
          />
        )}
      </div>
      <p>
        <strong>{parties[tableau.partie]}.</strong> {tableau.definition}
      </p>
      {!tableau.additif && <p className="sne-absent">{m.stat_non_additif()}</p>}
      <p>
        <label>
          <input type="checkbox" checked={detail} onChange={({ target }) => detailler(target.checked)} />{" "}
          {m.stat_avec_mutation()}
        </label>
      </p>
      {edition ? (
        <Resultat
          tableau={tableau}
          question={{
            tableau: tableau.id,
            edition: edition.edition,
            version: edition.version,
            niveau,
            ...(unique ? { territoire: niveau } : choix.territoire !== undefined && { territoire: choix.territoire }),
            ...(tableau.mesures.some(({ code }) => code === choix.mesure) && { mesure: choix.mesure }),
            ...(!detail && { mutation: "ENS" }),
          }}
        />
      ) : (
        <PasDansCetteEdition />
      )}
    </>
  );
}
