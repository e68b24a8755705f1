import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { inject } from "regexparam";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { AideVideo } from "../../../videos/aide-video.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { EffacerLeBrouillon } from "../hub/effacer-le-brouillon.tsx";
import { EtatDeLaTache } from "../hub/etat-de-la-tache.tsx";
import { type LigneDeTache, lignesDesTaches } from "../hub/lignes-des-taches.ts";
import { PageDeBrouillon } from "../page-de-brouillon.tsx";
import { versResume } from "../question/destinations.ts";
import { SansLesProteges } from "../sans-les-proteges.tsx";
import type { Suivi } from "../suivi/suivi.ts";
import { useSuivi } from "../suivi/use-suivi.ts";
import { blocsChoisis, toutMontrer } from "./blocs-choisis.ts";
import { tachesChangees } from "./ecarts.ts";

/** The parts of a filed demande, each open to change; those that the person named, when they named some. */
export function HubDesChangements({ suivi, deposee }: { suivi: Suivi; deposee: DemandeLue }) {
  const { etat, reponses } = useSuivi(suivi);
  const { brouillonId } = etat.brouillon;
  const [choisis, poserChoisis] = useState(() => blocsChoisis(brouillonId));
  const changees = tachesChangees(deposee, reponses);
  const toutes = lignesDesTaches(etat.brouillon, reponses, aujourdhui());
  const montrees = toutes.filter(
    ({ id, etat: fait }) => choisis === undefined || choisis.includes(id) || changees.has(id) || fait !== "termine",
  );
  const versDemande = inject(chemins.demande, { numeroUnique: deposee.numeroUnique });
  const elargir = () => {
    toutMontrer(brouillonId);
    poserChoisis(undefined);
  };
  return (
    <PageDeBrouillon suivi={suivi} etat={etat} retour={{ href: versDemande, texte: m.demande_titre() }}>
      <TitrePage titre={m.modifier_titre()} />
      <p>{m.changements_texte()}</p>
      <SansLesProteges lu={etat.brouillon} />
      <AideVideo id="modifier" />
      <ul className="sne-liste fr-mb-4w">
        {montrees.map((ligne) => (
          <li key={ligne.id}>
            <UneTache ligne={ligne} estChangee={changees.has(ligne.id)} />
          </li>
        ))}
      </ul>
      <div className="sne-boutons">
        <Button linkProps={{ href: versResume(brouillonId) }}>{m.changements_voir()}</Button>
        {montrees.length < toutes.length && (
          <Button priority="tertiary" onClick={elargir}>
            {m.changements_tout_montrer()}
          </Button>
        )}
      </div>
      {!etat.brouillon.mandat && (
        <EffacerLeBrouillon
          brouillonId={brouillonId}
          vers={versDemande}
          titre={m.abandonner_titre()}
          texte={m.abandonner_texte()}
          geste={m.abandonner()}
        />
      )}
    </PageDeBrouillon>
  );
}

/** The state belongs to the name of the link; a part that is complete and unchanged needs none. */
function UneTache({ ligne: { titre, href, etat }, estChangee }: { ligne: LigneDeTache; estChangee: boolean }) {
  return (
    <Lien href={href} className="sne-ligne sne-tache">
      <span>{titre}</span>{" "}
      <span>
        {estChangee && <EtatDeLaTache etat="modifie" />} {etat !== "termine" && <EtatDeLaTache etat="a-completer" />}
      </span>
    </Lien>
  );
}
