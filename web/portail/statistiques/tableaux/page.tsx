import { catalogue } from "../../../../shared/statistiques/catalogue/catalogue.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { useEstPret } from "../../../socle/est-pret.ts";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { AvecEdition, BandeauDEdition } from "../choix/avec-edition.tsx";
import type { Choisie } from "../lecture/editions.ts";
import { ChoixDeCode } from "./choix-de-code.tsx";
import { ChoixDuTableau, useTableauChoisi } from "./choix-du-tableau.tsx";
import { Publie } from "./publie.tsx";
import { estUnique } from "./unique.ts";

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

function Construction({ choisie }: { choisie: Choisie }) {
  const choisi = useTableauChoisi();
  const { choix, choisir, niveau } = choisi;
  return (
    <>
      <ChoixDuTableau choisi={choisi}>
        {!estUnique(niveau) && (
          <ChoixDeCode
            niveau={niveau}
            valeur={choix.territoire ?? ""}
            changer={(territoire) => choisir({ territoire })}
          />
        )}
      </ChoixDuTableau>
      <Publie choisi={choisi} choisie={choisie} />
    </>
  );
}
