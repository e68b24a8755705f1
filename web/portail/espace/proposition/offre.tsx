import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { type CandidatureVue, proposition } from "../../../../shared/api/proposition.ts";
import { type MotifDeRefus, motifsDeRefus } from "../../../../shared/attribution/nomenclatures.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { enEuros } from "../../../../shared/plafonds/etape.ts";
import { nommerLeLogement } from "../../../intranet/logements/mots.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { type Fait, ListeDeFaits } from "../../../socle/liste-de-faits.tsx";
import { useGeste } from "../../../socle/use-geste.ts";
import { ListeDeChoix } from "../../systemes-locaux/liste-de-choix.tsx";
import { RefusDeGeste } from "../refus-de-geste.tsx";

type Motif = Exclude<MotifDeRefus, "SRP">;
type Proprietes = { offre: CandidatureVue; numeroUnique: string; repondue: (annonce: string) => void };

function faitsDe({ logement, adresse, nomDuBailleur, repondreAvantLe, condition }: CandidatureVue): Fait[] {
  return [
    ...(repondreAvantLe === undefined ? [] : [[m.offre_repondre_avant(), afficherJour(repondreAvantLe)] as const]),
    ...(adresse === undefined ? [] : [[m.logement_adresse(), adresse] as const]),
    [m.logement_loyer(), enEuros(logement.loyer)],
    [m.offre_bailleur(), nomDuBailleur ?? logement.bailleur],
    ...(condition
      ? [
          [
            m.offre_condition(),
            m.offre_condition_avant({ ...condition, jour: afficherJour(condition.avantLe) }),
          ] as const,
        ]
      : []),
  ];
}

/** A home offered: accepted in one press, refused with a reason; opening the page answers nothing. */
export function Offre({ offre, numeroUnique, repondue }: Proprietes) {
  const { logement, nomDeLaCommune, auTitreDuDalo, motivation } = offre;
  const { logementId } = logement;
  const [refuse, ouvrirLeRefus] = useState(false);
  const [motif, choisir] = useState<Motif>();
  const accepter = useGeste(async (operationId) => {
    await call(proposition.repondreProposition, { numeroUnique, logementId, operationId, accepte: true });
    repondue(m.offre_acceptee());
  });
  const refuser = useGeste(async (operationId) => {
    await call(proposition.repondreProposition, {
      numeroUnique,
      logementId,
      operationId,
      accepte: false,
      ...(motif && { refus: motif }),
    });
    repondue(m.offre_refusee());
  });
  return (
    <section className="fr-callout" aria-labelledby={`offre-${logementId}`}>
      <h2 className="fr-callout__title" id={`offre-${logementId}`}>
        {m.offre_titre()}
      </h2>
      <p>
        <strong>{nommerLeLogement({ ...logement, nomDeLaCommune })}</strong>
      </p>
      <ListeDeFaits className="sne-faits" faits={faitsDe(offre)} />
      {motivation !== undefined && <p>{motivation}</p>}
      <p>{m.offre_silence()}</p>
      {auTitreDuDalo && <p>{m.offre_dalo()}</p>}
      {refuse && (
        <ListeDeChoix
          id={`motif-${logementId}`}
          libelle={m.offre_motif()}
          aide={m.offre_motif_aide()}
          valeur={motif ?? ""}
          choix={motifsDeRefus.map(({ code, libelle }) => ({ code, nom: libelle }))}
          changer={(valeur) => choisir(motifsDeRefus.find(({ code }) => code === valeur)?.code)}
        />
      )}
      <div className="sne-boutons">
        {!refuse && (
          <Button disabled={accepter.enCours} onClick={accepter.faire}>
            {m.offre_accepter()}
          </Button>
        )}
        <Button
          priority="secondary"
          disabled={refuser.enCours || (refuse && motif === undefined)}
          onClick={refuse ? refuser.faire : () => ouvrirLeRefus(true)}
        >
          {refuse ? m.offre_confirmer_refus() : m.offre_refuser()}
        </Button>
        {refuse && (
          <Button priority="tertiary" onClick={() => ouvrirLeRefus(false)}>
            {m.offre_revenir()}
          </Button>
        )}
      </div>
      <RefusDeGeste refus={accepter.refus ?? refuser.refus} numeroUnique={numeroUnique} />
    </section>
  );
}
