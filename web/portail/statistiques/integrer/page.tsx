import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { useEstPret } from "../../../socle/est-pret.ts";
import { Introuvable } from "../../../socle/introuvable.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { SectionDeCarte } from "../carte/section.tsx";
import { AvecEdition } from "../choix/avec-edition.tsx";
import { Chiffres } from "../figures/chiffres.tsx";
import { Profil } from "../figures/profil.tsx";
import { Tendance } from "../figures/tendance.tsx";
import { TitreDesChiffres } from "../figures/titre-des-chiffres.tsx";
import { avecEdition } from "../lecture/avec-edition.ts";
import { adresseDuTerritoire, FRANCE, lireTerritoire } from "../lecture/territoire.ts";
import { useAdresse } from "../lecture/use-adresse.ts";

/** Figures inside the page of someone else: nothing of the site around them but where they come from. */
export function IntegrerPage() {
  const estPret = useEstPret();
  const { choix } = useAdresse();
  const territoire = choix.segment === undefined ? FRANCE : lireTerritoire(choix.segment, choix.code ?? "");
  if (!territoire) return <Introuvable />;
  return (
    <div className="fr-container sne-statistiques">
      <TitrePage titre={m.stat_integrer_page()} />
      {estPret && (
        <AvecEdition>
          {(choisie) => (
            <>
              <p>
                {choisie.edition.mention && <strong>{choisie.edition.mention}. </strong>}
                {m.stat_dates({
                  reference: afficherJour(choisie.edition.dateReference),
                  extraction: afficherJour(choisie.edition.dateExtraction),
                })}{" "}
                {choisie.edition.couverture}
              </p>
              <TitreDesChiffres territoire={territoire} choisie={choisie} />
              <Chiffres territoire={territoire} choisie={choisie} />
              {territoire === FRANCE && <SectionDeCarte choisie={choisie} />}
              <Tendance territoire={territoire} choisie={choisie} />
              <Profil territoire={territoire} choisie={choisie} />
            </>
          )}
        </AvecEdition>
      )}
      <p>
        <a
          href={estPret ? avecEdition(adresseDuTerritoire(territoire)) : chemins.statistiques}
          target="_blank"
          rel="noopener"
          title={m.stat_integrer_source_titre()}
        >
          {m.stat_integrer_source()}
        </a>
      </p>
    </div>
  );
}
