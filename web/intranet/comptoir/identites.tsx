import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { inject } from "regexparam";
import { comptoir } from "../../../shared/api/comptoir.ts";
import { ceuxQuiDemandent } from "../../../shared/demande/verrous.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { Dites } from "../../../shared/formulaire/personnes.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { Echec } from "../../socle/echec.ts";
import { Lien } from "../../socle/lien.tsx";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import type { DemandeAuComptoir } from "./demande-au-comptoir.ts";

type Proprietes = { lue: DemandeAuComptoir; relire: () => void };

/** Each of those who ask together, and their piece to look at. */
export const Identites = ({ lue, relire }: Proprietes) => (
  <section className="fr-mb-4w">
    <h2>{m.identites_titre()}</h2>
    {lue.situation.identite === "verifiee" ? (
      <Badge severity="success">{m.identites_verifiees()}</Badge>
    ) : (
      [...ceuxQuiDemandent(lue.reponses)].map(([personne, dites]) => (
        <Verification key={personne} lue={lue} relire={relire} personne={personne} dites={dites} />
      ))
    )}
  </section>
);

const autreDemande = (refus: unknown): string | undefined => {
  const numero = refus instanceof Echec ? refus.probleme?.numeroUnique : undefined;
  return typeof numero === "string" ? numero : undefined;
};

function Verification({ lue, relire, personne, dites }: Proprietes & { personne: string; dites: Dites }) {
  const { numeroUnique } = lue.situation;
  const [lieuNaissance, ecrire] = useState("");
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(comptoir.verifierIdentite, { numeroUnique, operationId, personne, lieuNaissance, conforme: true }).then(
      relire,
    ),
  );
  const qui = `${String(dites.prenoms ?? "")} ${String(dites.nomNaissance ?? "")}`;
  const autre = autreDemande(refus);
  return (
    <div className="sne-carte fr-mb-2w">
      <h3 className="fr-h6">
        {qui}, {m.comptoir_ne_le({ jour: afficherJour(String(dites.dateNaissance ?? "")) })}
      </h3>
      {lue.verifiees.includes(personne) ? (
        <Badge severity="success">{m.identites_verifiee()}</Badge>
      ) : (
        <>
          <Input
            label={m.identites_lieu({ qui })}
            hintText={m.identites_lieu_aide()}
            nativeInputProps={{ value: lieuNaissance, onChange: ({ target }) => ecrire(target.value) }}
          />
          <Button size="small" disabled={enCours} onClick={faire}>
            {m.identites_conforme({ qui })}
          </Button>
        </>
      )}
      <div role="alert">
        {refus !== undefined && <p className="fr-error-text">{phraseDEchec(refus)}</p>}
        {autre !== undefined && (
          <Lien className="fr-link" href={inject(chemins.doublon, { un: autre, autre: numeroUnique })}>
            {m.identites_comparer()}
          </Lien>
        )}
      </div>
    </div>
  );
}
