import { jourAParis } from "../../../shared/demande/delais.ts";
import { dansLeDepartement } from "../../../shared/referentiel/dans-le-departement.ts";
import { systemeLocalDe } from "../../../shared/referentiel/systemes-locaux.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { LienVersLeSysteme, nomDuSite } from "./lien-vers-le-systeme.tsx";

const enTete = (mots: string): string => mots.charAt(0).toUpperCase() + mots.slice(1);

/**
 * Says, before anything is typed, that the demande is made elsewhere for a département; says nothing where it is
 * made here. Stands in the page all the time, so that a screen reader hears it come.
 */
export function AvisSystemeLocal({ departement }: { departement: string }) {
  const systeme = systemeLocalDe(departement, jourAParis(new Date()));
  return (
    <div role="status">
      {systeme && (
        <div className="fr-alert fr-alert--info fr-my-3w">
          <h2 className="fr-alert__title">
            {m.systeme_avis_titre({ lieu: enTete(dansLeDepartement(departement)), site: nomDuSite(systeme.url) })}
          </h2>
          <p>{m.systeme_avis_nom({ nom: systeme.nom })}</p>
          <p>
            <LienVersLeSysteme url={systeme.url} />
          </p>
          <p className="fr-mt-2w">{m.systeme_avis_les_deux()}</p>
          <p>
            <Lien href={chemins.systemesLocaux}>{m.systeme_avis_liste()}</Lien>
          </p>
        </div>
      )}
    </div>
  );
}
