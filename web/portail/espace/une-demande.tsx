import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { inject } from "regexparam";
import type { demandes } from "../../../shared/api/demandes.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { adresseDeLAttestation, chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Numero } from "./numero.tsx";

export type DemandeResumee = Sortie<typeof demandes.listerDemandes>["demandes"][number];

const identites = { a_verifier: m.identite_a_verifier, verifiee: m.identite_verifiee };
const suites = { a_verifier: m.suite_a_verifier, verifiee: m.suite_verifiee };

/** State of a demande, its number and its dates, and what happens next. */
export const EtatDeLaDemande = ({ demande }: { demande: DemandeResumee }) => (
  <>
    <p className="fr-mb-1w">
      <Badge as="span" severity="success" noIcon>
        {m.demande_active()}
      </Badge>{" "}
      <Badge as="span" noIcon {...(demande.identite === "verifiee" ? { severity: "success" } : { severity: "info" })}>
        {identites[demande.identite]()}
      </Badge>
    </p>
    <Numero numeroUnique={demande.numeroUnique} />
    <dl className="sne-faits">
      <div>
        <dt>{m.demande_anciennete()}</dt>
        <dd>{afficherJour(demande.ancienneteDepuisLe)}</dd>
      </div>
      <div>
        <dt>{m.demande_expire()}</dt>
        <dd>{afficherJour(demande.expireLe)}</dd>
      </div>
    </dl>
    <p>
      <strong>{m.demande_ensuite()}</strong> {suites[demande.identite]()}
    </p>
  </>
);

export const UneDemande = ({ demande }: { demande: DemandeResumee }) => (
  <article className="sne-carte" aria-label={m.demande_numero({ numero: demande.numeroUnique })}>
    <EtatDeLaDemande demande={demande} />
    <div className="sne-boutons">
      <Attestation numeroUnique={demande.numeroUnique} />
      <Button
        priority="secondary"
        linkProps={{ href: inject(chemins.demande, { numeroUnique: demande.numeroUnique }) }}
      >
        {m.deposee_voir()}
      </Button>
    </div>
  </article>
);

/** A file, not a page: the browser saves it. */
export const Attestation = ({ numeroUnique }: { numeroUnique: string }) => (
  <a className="fr-btn" href={adresseDeLAttestation(numeroUnique)} download={`attestation-${numeroUnique}.pdf`}>
    {m.attestation_telecharger()}
  </a>
);
