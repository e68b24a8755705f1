import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { inject } from "regexparam";
import { useParams } from "wouter";
import { brouillons } from "../../../../shared/api/brouillons.ts";
import { type DemandeLue, demandes } from "../../../../shared/api/demandes.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { adresseDeLAttestation, chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Charge } from "../../../socle/charge.tsx";
import { call } from "../../../socle/client.ts";
import { Introuvable } from "../../../socle/introuvable.tsx";
import { Lien } from "../../../socle/lien.tsx";
import { TitrePage } from "../../../socle/titre-page.tsx";
import { Numero } from "../../espace/numero.tsx";

async function demandeDuBrouillon(brouillonId: string): Promise<DemandeLue | undefined> {
  const { numeroUnique } = await call(brouillons.lireBrouillon, { brouillonId });
  return numeroUnique === undefined ? undefined : call(demandes.lireDemande, { numeroUnique });
}

/** The number, at once; and what happens next. */
export function DeposeePage() {
  const { brouillonId = "" } = useParams();
  return (
    <Charge charger={demandeDuBrouillon} entree={brouillonId}>
      {(demande) => (demande ? <Deposee {...demande} /> : <Introuvable />)}
    </Charge>
  );
}

const Deposee = ({ numeroUnique, ancienneteDepuisLe, expireLe }: DemandeLue) => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.deposee_titre()} />
    <div className="fr-callout">
      <p className="fr-mb-1w">{m.deposee_numero()}</p>
      <Numero numeroUnique={numeroUnique} />
      <p className="fr-mt-2w fr-mb-0">{m.deposee_gardez()}</p>
    </div>
    <p>{m.deposee_depuis({ jour: afficherJour(ancienneteDepuisLe) })}</p>
    <h2>{m.deposee_ensuite()}</h2>
    <ul>
      <li>
        {m.deposee_identite()} <Lien href={inject(chemins.pieces, { numeroUnique })}>{m.deposee_pieces()}</Lien>
      </li>
      <li>{m.deposee_examen()}</li>
      <li>{m.deposee_renouveler({ jour: afficherJour(expireLe) })}</li>
    </ul>
    <div className="sne-boutons">
      <a className="fr-btn" href={adresseDeLAttestation(numeroUnique)} download={`attestation-${numeroUnique}.pdf`}>
        {m.attestation_telecharger()}
      </a>
      <Button priority="secondary" linkProps={{ href: inject(chemins.demande, { numeroUnique }) }}>
        {m.deposee_voir()}
      </Button>
    </div>
  </div>
);
