import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { useEstPret } from "../../socle/est-pret.ts";
import { Lien } from "../../socle/lien.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { SectionDeCarte } from "./carte/section.tsx";
import { AvecEdition, BandeauDEdition } from "./choix/avec-edition.tsx";
import { ChoixDuTerritoire } from "./choix/choix-du-territoire.tsx";
import { Chiffres } from "./figures/chiffres.tsx";
import { Delais } from "./figures/delais.tsx";
import { Profil } from "./figures/profil.tsx";
import { Tendance } from "./figures/tendance.tsx";
import { TitreDesChiffres } from "./figures/titre-des-chiffres.tsx";
import { FRANCE } from "./lecture/territoire.ts";
import { Classeurs } from "./territoire/classeurs.tsx";

/** The whole country: key figures, map, trend, profiles, and the way to each territory. */
export function StatistiquesPage() {
  const estPret = useEstPret();
  return (
    <div className="fr-container sne-statistiques">
      <TitrePage titre={m.stat_titre()} />
      <p className="fr-text--lead">{m.stat_accroche()}</p>
      <ul>
        <li>
          <Lien href={chemins.statistiquesTableaux}>{m.stat_tableaux_titre()}</Lien>
        </li>
        <li>
          <Lien href={chemins.statistiquesDonnees}>{m.stat_donnees_titre()}</Lien>
        </li>
      </ul>
      {estPret && (
        <AvecEdition>
          {(choisie, editions) => (
            <>
              <BandeauDEdition choisie={choisie} editions={editions} />
              <ChoixDuTerritoire />
              <TitreDesChiffres territoire={FRANCE} choisie={choisie} />
              <Chiffres territoire={FRANCE} choisie={choisie} />
              <SectionDeCarte choisie={choisie} />
              <Delais territoire={FRANCE} choisie={choisie} />
              <Tendance territoire={FRANCE} choisie={choisie} />
              <Profil territoire={FRANCE} choisie={choisie} />
              <Classeurs territoire={FRANCE} choisie={choisie} />
            </>
          )}
        </AvecEdition>
      )}
    </div>
  );
}
